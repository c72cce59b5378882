using System.Reflection;
using Retort.Schema;

namespace Retort.Models.Classes;

/// <summary>A class with a table, while it is read.</summary>
/// <param name="type">The class.</param>
/// <param name="name">The table.</param>
/// <param name="attributes">The attributes of the class itself.</param>
/// <param name="bases">Those of the classes that it derives from, nearest first.</param>
internal sealed class ClassTable(Type type, QualifiedName name, ModelAttributes attributes, IReadOnlyList<ModelAttributes> bases)
{
    /// <summary>The class.</summary>
    public Type Type { get; } = type;

    /// <summary>The table.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>The attributes of the class itself.</summary>
    public ModelAttributes Attributes { get; } = attributes;

    /// <summary>Its attributes and those of the classes that it derives from, nearest first.</summary>
    public IReadOnlyList<ModelAttributes> AllAttributes { get; } = [attributes, .. bases];

    /// <summary>The columns, in order.</summary>
    public List<ClassColumn> Columns { get; } = [];

    /// <summary>The properties that refer to other tables.</summary>
    public List<Navigation> Navigations { get; } = [];

    /// <summary>The properties of which something wrong has been said, so that what follows from it is not said too.</summary>
    public HashSet<string> Failed { get; } = new(StringComparer.Ordinal);

    /// <summary>The columns of the primary key; none for a table without one.</summary>
    public List<ClassColumn> Key { get; } = [];

    /// <summary>The foreign keys.</summary>
    public List<ClassForeignKey> ForeignKeys { get; } = [];

    /// <summary>Constraints, with the property that they come from, those that are foreign keys too.</summary>
    public List<(Constraint Constraint, string? Member)> Constraints { get; } = [];

    /// <summary>Indexes, with the property that they come from.</summary>
    public List<(TableIndex Index, string? Member)> Indexes { get; } = [];

    /// <summary>The column of a property.</summary>
    public ClassColumn? Find(string member) => Columns.Find(column => column.Member == member);

    /// <summary>Whether a class has a table of its own.</summary>
    public static bool Has(Type type) => type.IsClass && type.IsDefined(typeof(System.ComponentModel.DataAnnotations.Schema.TableAttribute), inherit: false);

    /// <summary>Whether a class or property is to be left out.</summary>
    public static bool IsLeftOut(MemberInfo member) => member.IsDefined(typeof(System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute), inherit: false);
}
