using Retort.Schema;

namespace Retort.Operations;

/// <summary>COMMENT ON.</summary>
/// <param name="Target">The object.</param>
/// <param name="Text">The comment, or null for none.</param>
public sealed record SetComment(DatabaseObject Target, string? Text) : Operation
{
    /// <summary>The comment that it had, or null for none.</summary>
    public string? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new SetComment(Target, Existing) { Existing = Text };
}
