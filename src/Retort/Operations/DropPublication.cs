using Retort.Schema;

namespace Retort.Operations;

/// <summary>DROP PUBLICATION.</summary>
/// <param name="Publication">The publication.</param>
public sealed record DropPublication(string Publication) : Operation
{
    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public Publication? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new CreatePublication(Existing);
}
