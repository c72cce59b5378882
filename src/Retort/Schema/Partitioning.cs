namespace Retort.Schema;

/// <summary>How a table is divided into partitions.</summary>
/// <param name="Method">The way.</param>
/// <param name="Key">The columns or expressions that decide.</param>
public sealed record Partitioning(PartitionMethod Method, ValueList<IndexElement> Key);
