namespace Retort.Schema;

/// <summary>The rows that no other partition holds.</summary>
public sealed record DefaultBound : PartitionBound;
