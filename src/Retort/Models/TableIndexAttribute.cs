namespace Retort.Models;

/// <summary>
/// An index, with all that PostgreSQL's have and an attribute of others cannot say. On a class it names the properties; on a property it is on that one.
/// </summary>
/// <param name="elements">Names of properties, in order, or expressions in parentheses: <c>"(lower(email))"</c>. None on a property.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true)]
public sealed class TableIndexAttribute(params string[] elements) : Attribute
{
    /// <summary>What it is of, in order.</summary>
    public IReadOnlyList<string> Elements { get; } = elements;

    /// <summary>Its name, or null for the naming convention's.</summary>
    public string? Name { get; set; }

    /// <summary>Whether it allows no duplicates.</summary>
    public bool IsUnique { get; set; }

    /// <summary>Its method: <c>gin</c>, <c>hash</c>; null for btree.</summary>
    public string? Method { get; set; }

    /// <summary>Which rows it is about, as SQL.</summary>
    public string? Where { get; set; }

    /// <summary>Names of properties whose columns it carries along.</summary>
#pragma warning disable CA1819 // an attribute's argument can be nothing else
    public string[] Include { get; set; } = [];

    /// <summary>The operator classes of its elements, in order; one alone is for all, an empty one is the default: <c>["vector_cosine_ops"]</c>.</summary>
    public string[] OperatorClasses { get; set; } = [];

    /// <summary>The collations of its elements, as <see cref="OperatorClasses"/>.</summary>
    public string[] Collations { get; set; } = [];

    /// <summary>Whether its elements are sorted from high to low, in order; one alone is for all.</summary>
    public bool[] Descending { get; set; } = [];

    /// <summary>Whether NULLs come first, as <see cref="Descending"/>. Without it they come last, and first where sorted from high to low.</summary>
    public bool[] NullsFirst { get; set; } = [];

    /// <summary>Its storage parameters: <c>["lists=100", "fillfactor=70"]</c>.</summary>
    public string[] Options { get; set; } = [];
#pragma warning restore CA1819

    /// <summary>Whether NULLs count as equal in a unique index (PostgreSQL 15 and later).</summary>
    public bool NullsNotDistinct { get; set; }

    /// <summary>Its tablespace, or null for the default.</summary>
    public string? Tablespace { get; set; }
}
