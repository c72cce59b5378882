namespace Retort.Schema;

/// <summary>The ways to divide a table into partitions.</summary>
public enum PartitionMethod
{
    /// <summary>By ranges of the key.</summary>
    Range,

    /// <summary>By values of the key.</summary>
    List,

    /// <summary>By the key's hash.</summary>
    Hash,
}
