namespace Retort.Schema;

/// <summary>A row security policy of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table.</param>
public sealed record Policy(string Name, QualifiedName Table)
{
    /// <summary>Whether it takes rows away from what the others allow, instead of adding to it.</summary>
    public bool Restrictive { get; init; }

    /// <summary>The statements that it is for.</summary>
    public PolicyCommand Command { get; init; }

    /// <summary>The roles that it is for; none means all.</summary>
    public ValueList<string> Roles { get; init; } = [];

    /// <summary>The condition on rows that are there.</summary>
    public SqlExpression? Using { get; init; }

    /// <summary>The condition on rows that are written.</summary>
    public SqlExpression? Check { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
