using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … CLUSTER ON or SET WITHOUT CLUSTER: says which index CLUSTER follows, and moves nothing.</summary>
/// <param name="Table">The table.</param>
/// <param name="Index">The index, or null for none.</param>
public sealed record SetClusterIndex(QualifiedName Table, string? Index) : Operation
{
    /// <summary>What it was, or null where that is not known.</summary>
    public Setting<string>? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new SetClusterIndex(Table, Existing.Value) { Existing = new(Index) };
}
