namespace Retort.Schema;

/// <summary>What logical replication sends of a row's old version.</summary>
public sealed record ReplicaIdentity
{
    private ReplicaIdentity(string name, string? index = null) => (Name, Index) = (name, index);

    /// <summary>The primary key.</summary>
    public static ReplicaIdentity Default { get; } = new("DEFAULT");

    /// <summary>The whole row.</summary>
    public static ReplicaIdentity Full { get; } = new("FULL");

    /// <summary>Nothing.</summary>
    public static ReplicaIdentity Nothing { get; } = new("NOTHING");

    /// <summary>The kind, as SQL says it.</summary>
    public string Name { get; }

    /// <summary>The unique index, if it is one.</summary>
    public string? Index { get; }

    /// <summary>The columns of a unique index that takes no NULL.</summary>
    public static ReplicaIdentity UsingIndex(string index) => new("USING INDEX", index);
}
