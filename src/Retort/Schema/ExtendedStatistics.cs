namespace Retort.Schema;

/// <summary>Statistics over several columns of a table, or over expressions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table.</param>
public sealed record ExtendedStatistics(QualifiedName Name, QualifiedName Table)
{
    /// <summary>The columns.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>The expressions.</summary>
    public ValueList<SqlExpression> Expressions { get; init; } = [];

    /// <summary>What they gather.</summary>
    public StatisticsKinds Kinds { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
