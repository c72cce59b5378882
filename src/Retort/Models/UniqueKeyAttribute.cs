namespace Retort.Models;

/// <summary>A unique constraint. On a class it names the properties; on a property it is on that one.</summary>
/// <param name="properties">Names of properties, in order. None on a property.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true)]
public sealed class UniqueKeyAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties, in order.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;

    /// <summary>Its name, or null for the naming convention's.</summary>
    public string? Name { get; set; }

    /// <summary>Names of properties whose columns its index carries along.</summary>
#pragma warning disable CA1819 // an attribute's argument can be nothing else
    public string[] Include { get; set; } = [];
#pragma warning restore CA1819

    /// <summary>Whether NULLs count as equal (PostgreSQL 15 and later).</summary>
    public bool NullsNotDistinct { get; set; }

    /// <summary>Whether a transaction may put off the check.</summary>
    public bool Deferrable { get; set; }

    /// <summary>Whether the check is put off unless asked for.</summary>
    public bool InitiallyDeferred { get; set; }
}
