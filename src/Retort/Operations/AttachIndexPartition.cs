using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER INDEX … ATTACH PARTITION. PostgreSQL has no way back but to drop the partitioned index.</summary>
/// <param name="Index">The index of the partitioned table.</param>
/// <param name="Partition">The index of a partition.</param>
public sealed record AttachIndexPartition(QualifiedName Index, QualifiedName Partition) : Operation;
