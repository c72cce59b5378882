using Retort.Schema;

namespace Retort.Operations;

/// <summary>DROP TABLE.</summary>
/// <param name="Table">The table.</param>
public sealed record DropTable(QualifiedName Table) : Operation
{
    /// <summary>Does nothing where there is no such table.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the drop can be undone.</summary>
    public CreateTable? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing;
}
