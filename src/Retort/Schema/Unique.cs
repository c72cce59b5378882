namespace Retort.Schema;

/// <summary>A unique constraint.</summary>
/// <param name="Name">Its name, or null for PostgreSQL's choice.</param>
/// <param name="Columns">Its columns, in order.</param>
public sealed record Unique(string? Name, ValueList<string> Columns) : Constraint(Name)
{
    /// <summary>Whether NULLs count as equal (PostgreSQL 15 and later).</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>Columns that its index carries along.</summary>
    public ValueList<string> Include { get; init; } = [];

    /// <summary>Whether the last column is a range that may not overlap (PostgreSQL 18 and later).</summary>
    public bool WithoutOverlaps { get; init; }

    /// <summary>When it is checked.</summary>
    public Deferrability Deferrability { get; init; }
}
