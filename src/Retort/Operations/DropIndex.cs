using Retort.Schema;

namespace Retort.Operations;

/// <summary>DROP INDEX.</summary>
/// <param name="Index">The index.</param>
public sealed record DropIndex(QualifiedName Index) : Operation
{
    /// <summary>Its table, in the same schema. PostgreSQL does not need it; readers do.</summary>
    public string? Table { get; init; }

    /// <summary>Does nothing where there is no such index.</summary>
    public bool IfExists { get; init; }

    /// <summary>Does not block the table, and runs outside a transaction.</summary>
    public bool Concurrently { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the drop can be undone.</summary>
    public CreateIndex? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : Existing with { Concurrently = Concurrently };
}
