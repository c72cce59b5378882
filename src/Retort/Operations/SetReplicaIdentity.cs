using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … REPLICA IDENTITY.</summary>
/// <param name="Table">The table.</param>
/// <param name="Identity">What logical replication sends of a row's old version.</param>
public sealed record SetReplicaIdentity(QualifiedName Table, ReplicaIdentity Identity) : Operation
{
    /// <summary>What it sent before, or null where that is not known.</summary>
    public ReplicaIdentity? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new SetReplicaIdentity(Table, Existing) { Existing = Identity };
}
