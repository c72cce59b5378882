namespace Retort.Models;

/// <summary>The collation of a column: <c>[Collation("C")]</c>.</summary>
/// <param name="name">Its name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CollationAttribute(string name) : Attribute
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its schema, or null for one that everybody looks in.</summary>
    public string? Schema { get; set; }
}
