using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER PUBLICATION … ADD TABLE.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="Tables">The tables.</param>
public sealed record AddPublicationTables(string Publication, ValueList<PublishedTable> Tables) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => DropPublicationTables.Of(Publication, Tables);
}
