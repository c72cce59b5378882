namespace Retort.Schema;

/// <summary>A foreign key.</summary>
/// <param name="Name">Its name, or null for PostgreSQL's choice.</param>
/// <param name="Columns">The columns that refer.</param>
/// <param name="References">The table that they refer to.</param>
/// <param name="ReferencedColumns">Its columns; none means its primary key.</param>
public sealed record ForeignKey(string? Name, ValueList<string> Columns, QualifiedName References, ValueList<string> ReferencedColumns)
    : Constraint(Name)
{
    /// <summary>What happens when the row that is referred to is deleted.</summary>
    public ForeignKeyAction OnDelete { get; init; } = ForeignKeyAction.NoAction;

    /// <summary>What happens when its key changes.</summary>
    public ForeignKeyAction OnUpdate { get; init; } = ForeignKeyAction.NoAction;

    /// <summary>What a NULL in some of several columns means.</summary>
    public ForeignKeyMatch Match { get; init; }

    /// <summary>When it is checked.</summary>
    public Deferrability Deferrability { get; init; }

    /// <summary>Whether rows that are there already are left unchecked. Only for a constraint that is added to a table.</summary>
    public bool NotValid { get; init; }

    /// <summary>Whether it is never checked (PostgreSQL 18 and later).</summary>
    public bool NotEnforced { get; init; }

    /// <summary>Whether the last column is a range that must be covered (PostgreSQL 18 and later).</summary>
    public bool Period { get; init; }
}
