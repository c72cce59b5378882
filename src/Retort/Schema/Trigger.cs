namespace Retort.Schema;

/// <summary>A trigger of a table or view.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table or view.</param>
/// <param name="Timing">When it fires.</param>
/// <param name="Events">What makes it fire.</param>
/// <param name="Function">The function that it calls.</param>
public sealed record Trigger(string Name, QualifiedName Table, TriggerTiming Timing, TriggerEvents Events, QualifiedName Function)
{
    /// <summary>For an UPDATE, the columns that must be among the changed ones; none means any.</summary>
    public ValueList<string> UpdateOf { get; init; } = [];

    /// <summary>Whether it fires once for each row, not once for the statement.</summary>
    public bool ForEachRow { get; init; }

    /// <summary>A condition.</summary>
    public SqlExpression? When { get; init; }

    /// <summary>The name of the transition table with the rows as they were.</summary>
    public string? OldTable { get; init; }

    /// <summary>The name of the transition table with the rows as they are.</summary>
    public string? NewTable { get; init; }

    /// <summary>What the function is given in TG_ARGV.</summary>
    public ValueList<string> Arguments { get; init; } = [];

    /// <summary>Whether it is a constraint trigger.</summary>
    public bool IsConstraint { get; init; }

    /// <summary>For a constraint trigger, the table that it refers to.</summary>
    public QualifiedName? ReferencedTable { get; init; }

    /// <summary>For a constraint trigger, whether it can wait for the end of the transaction.</summary>
    public bool Deferrable { get; init; }

    /// <summary>For a deferrable one, whether it waits unless told otherwise.</summary>
    public bool InitiallyDeferred { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
