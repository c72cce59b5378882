namespace Retort.Schema;

/// <summary>An index of a table.</summary>
/// <param name="Name">Its name. It lives in the table's schema.</param>
/// <param name="Elements">Its columns and expressions, in order.</param>
public sealed record TableIndex(string Name, ValueList<IndexElement> Elements) : TableElement
{
    /// <summary>Whether it allows no duplicates.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Its method, or null for btree.</summary>
    public string? Method { get; init; }

    /// <summary>Columns that it carries along.</summary>
    public ValueList<string> Include { get; init; } = [];

    /// <summary>Whether NULLs count as equal (PostgreSQL 15 and later).</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>Which rows it is about.</summary>
    public SqlExpression? Where { get; init; }

    /// <summary>Its storage parameters.</summary>
    public ValueList<StorageOption> Options { get; init; } = [];

    /// <summary>The tablespace, or null for the default.</summary>
    public string? Tablespace { get; init; }
}
