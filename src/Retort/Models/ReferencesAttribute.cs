using Retort.Schema;

namespace Retort.Models;

/// <summary>
/// A foreign key, or what an attribute of others cannot say of one. With a class it makes the property's column refer to that class's table; without one it
/// adds to a foreign key that the property, or the one that it names, has already.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferencesAttribute : Attribute
{
    /// <summary>Adds to a foreign key that there is.</summary>
    public ReferencesAttribute()
    {
    }

    /// <summary>Makes a foreign key.</summary>
    /// <param name="table">The class whose table is referred to.</param>
    public ReferencesAttribute(Type table) => Table = table;

    /// <summary>The class whose table is referred to.</summary>
    public Type? Table { get; }

    /// <summary>The property of that class that is referred to, if not its key. It must be unique.</summary>
    public string? Key { get; set; }

    /// <summary>Its name, or null for the naming convention's.</summary>
    public string? Name { get; set; }

    /// <summary>What happens when the row that is referred to is deleted.</summary>
    public ForeignKeyActionKind OnDelete { get; set; }

    /// <summary>What happens when its key changes.</summary>
    public ForeignKeyActionKind OnUpdate { get; set; }

    /// <summary>Whether a transaction may put off the check.</summary>
    public bool Deferrable { get; set; }

    /// <summary>Whether the check is put off unless asked for.</summary>
    public bool InitiallyDeferred { get; set; }
}
