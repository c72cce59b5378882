using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER PUBLICATION … DROP TABLE.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="Tables">The tables.</param>
public sealed record DropPublicationTables(string Publication, ValueList<QualifiedName> Tables) : Operation
{
    /// <summary>Those of them that leave alone: tables that inherit from them stay.</summary>
    public ValueList<QualifiedName> Only { get; init; } = [];

    /// <summary>What it was, so that the change can be undone.</summary>
    public ValueList<PublishedTable>? Existing { get; init; }

    /// <summary>Takes tables away as they are published.</summary>
    internal static DropPublicationTables Of(string publication, ValueList<PublishedTable> tables) => new(publication, [.. tables.Select(table => table.Table)])
    {
        Only = [.. tables.Where(table => table.Only).Select(table => table.Table)],
        Existing = tables,
    };

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new AddPublicationTables(Publication, Existing);
}
