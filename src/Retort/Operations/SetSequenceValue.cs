using Retort.Schema;

namespace Retort.Operations;

/// <summary>Sets where a sequence stands.</summary>
/// <param name="Sequence">The sequence.</param>
/// <param name="Value">The value.</param>
public sealed record SetSequenceValue(QualifiedName Sequence, long Value) : Operation
{
    /// <summary>Whether the value counts as taken, so that the next one follows it.</summary>
    public bool IsCalled { get; init; } = true;
}
