namespace Retort.Schema;

/// <summary>A table in a publication.</summary>
/// <param name="Table">The table.</param>
public sealed record PublishedTable(QualifiedName Table)
{
    /// <summary>Whether tables that inherit from it stay out. A schema names each table by itself, and never says so.</summary>
    public bool Only { get; init; }

    /// <summary>The columns that are sent (PostgreSQL 15); none means all.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>The condition on rows that are sent (PostgreSQL 15).</summary>
    public SqlExpression? Where { get; init; }
}
