using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER INDEX … ALTER COLUMN … SET STATISTICS, for an expression of an index.</summary>
/// <param name="Index">The index.</param>
/// <param name="Column">Which of its elements, counted from 1.</param>
/// <param name="Target">The statistics target, 0 to 10000; -1 is the server's.</param>
public sealed record SetIndexStatistics(QualifiedName Index, int Column, int Target) : Operation
{
    /// <summary>The target that it had, or null where that is not known.</summary>
    public int? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is { } existing ? new SetIndexStatistics(Index, Column, existing) { Existing = Target } : null;
}
