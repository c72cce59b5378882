namespace Retort.Schema;

/// <summary>A check constraint.</summary>
/// <param name="Name">Its name, or null for PostgreSQL's choice.</param>
/// <param name="Condition">What must not be false.</param>
public sealed record Check(string? Name, SqlExpression Condition) : Constraint(Name)
{
    /// <summary>Whether child tables do without it.</summary>
    public bool NoInherit { get; init; }

    /// <summary>Whether rows that are there already are left unchecked. Only for a constraint that is added to a table.</summary>
    public bool NotValid { get; init; }

    /// <summary>Whether it is never checked (PostgreSQL 18 and later).</summary>
    public bool NotEnforced { get; init; }
}
