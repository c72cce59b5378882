using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … DETACH PARTITION. The partition lives on as a table.</summary>
/// <param name="Table">The partitioned table.</param>
/// <param name="Partition">The partition.</param>
public sealed record DetachPartition(QualifiedName Table, QualifiedName Partition) : Operation
{
    /// <summary>Does not block the partitioned table, and runs outside a transaction.</summary>
    public bool Concurrently { get; init; }

    /// <summary>Completes a concurrent detachment that was cut short.</summary>
    public bool Finalize { get; init; }

    /// <summary>Which rows it held, so that the detachment can be undone.</summary>
    public PartitionBound? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new AttachPartition(Table, Partition, Existing);
}
