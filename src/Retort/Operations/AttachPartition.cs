using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … ATTACH PARTITION.</summary>
/// <param name="Table">The partitioned table.</param>
/// <param name="Partition">The table that becomes a partition of it.</param>
/// <param name="Bound">Which rows it holds.</param>
public sealed record AttachPartition(QualifiedName Table, QualifiedName Partition, PartitionBound Bound) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new DetachPartition(Table, Partition) { Existing = Bound };
}
