using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER … OWNER TO.</summary>
/// <param name="Target">The object.</param>
/// <param name="Owner">The role that is to own it.</param>
public sealed record SetOwner(DatabaseObject Target, string Owner) : Operation
{
    /// <summary>The role that owned it.</summary>
    public string? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new SetOwner(Target, Existing) { Existing = Owner };
}
