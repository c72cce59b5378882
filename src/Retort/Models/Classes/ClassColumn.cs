using System.Reflection;
using Retort.Schema;

namespace Retort.Models.Classes;

/// <summary>A property that is a column.</summary>
/// <param name="property">The property.</param>
/// <param name="attributes">Its attributes.</param>
/// <param name="column">The column.</param>
internal sealed class ClassColumn(PropertyInfo property, ModelAttributes attributes, Column column)
{
    /// <summary>The property.</summary>
    public PropertyInfo Property { get; } = property;

    /// <summary>The name of the property.</summary>
    public string Member => Property.Name;

    /// <summary>Its attributes.</summary>
    public ModelAttributes Attributes { get; } = attributes;

    /// <summary>The column, as far as it is known by now.</summary>
    public Column Column { get; set; } = column;

    /// <summary>The name of the column.</summary>
    public string Name => Column.Name;
}
