namespace Retort.Schema;

/// <summary>A rule: what a statement on a table or view becomes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table or view.</param>
/// <param name="Event">The statement that it rewrites.</param>
/// <param name="Commands">The statements that it becomes; none is NOTHING.</param>
public sealed record RewriteRule(string Name, QualifiedName Table, RuleEvent Event, ValueList<string> Commands)
{
    /// <summary>Whether they stand in place of the statement, not beside it.</summary>
    public bool Instead { get; init; }

    /// <summary>A condition.</summary>
    public SqlExpression? Where { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
