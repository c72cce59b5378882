namespace Retort.Schema;

/// <summary>The primary key of a table.</summary>
/// <param name="Name">Its name, or null for PostgreSQL's choice.</param>
/// <param name="Columns">Its columns, in order.</param>
public sealed record PrimaryKey(string? Name, ValueList<string> Columns) : Constraint(Name)
{
    /// <summary>Columns that its index carries along.</summary>
    public ValueList<string> Include { get; init; } = [];

    /// <summary>Whether the last column is a range that may not overlap (PostgreSQL 18 and later).</summary>
    public bool WithoutOverlaps { get; init; }

    /// <summary>When it is checked.</summary>
    public Deferrability Deferrability { get; init; }
}
