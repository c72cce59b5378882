namespace Retort.Schema;

/// <summary>A table in a publication.</summary>
/// <param name="Table">The table.</param>
public sealed record PublishedTable(QualifiedName Table)
{
    /// <summary>Whether tables that inherit from it stay out when it is added or dropped (ONLY). In a <see cref="DatabaseSchema"/>, which lists each table by itself, it is always false.</summary>
    public bool Only { get; init; }

    /// <summary>The columns that are sent (PostgreSQL 15); none means all.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>The condition on rows that are sent (PostgreSQL 15).</summary>
    public SqlExpression? Where { get; init; }
}
