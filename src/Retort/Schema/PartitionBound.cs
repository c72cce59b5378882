namespace Retort.Schema;

/// <summary>Which rows a partition holds.</summary>
public abstract record PartitionBound;
