using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE SEQUENCE.</summary>
/// <param name="Sequence">The sequence.</param>
public sealed record CreateSequence(Sequence Sequence) : Operation
{
    /// <summary>Does nothing where one of that name exists.</summary>
    public bool IfNotExists { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new DropSequence(Sequence.Name) { Existing = Sequence };
}
