namespace Retort.Schema;

/// <summary>A sequence.</summary>
/// <param name="Name">Its name.</param>
public sealed record Sequence(QualifiedName Name)
{
    /// <summary>smallint, integer or bigint; null is bigint.</summary>
    public SqlType? Type { get; init; }

    /// <summary>Where it starts and how it goes on.</summary>
    public SequenceOptions Options { get; init; } = new();

    /// <summary>The column that it goes with when that is dropped.</summary>
    public ColumnReference? OwnedBy { get; init; }

    /// <summary>Whether its changes stay out of the write-ahead log (PostgreSQL 15).</summary>
    public bool Unlogged { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
