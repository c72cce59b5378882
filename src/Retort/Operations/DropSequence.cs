using Retort.Schema;

namespace Retort.Operations;

/// <summary>DROP SEQUENCE.</summary>
/// <param name="Sequence">The sequence.</param>
public sealed record DropSequence(QualifiedName Sequence) : Operation
{
    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public Sequence? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new CreateSequence(Existing);
}
