using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE PUBLICATION.</summary>
/// <param name="Publication">The publication.</param>
public sealed record CreatePublication(Publication Publication) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new DropPublication(Publication.Name) { Existing = Publication };
}
