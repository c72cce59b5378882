using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER INDEX … SET TABLESPACE. Copies the index.</summary>
/// <param name="Index">The index.</param>
/// <param name="Tablespace">The tablespace that it moves to.</param>
public sealed record SetIndexTablespace(QualifiedName Index, string Tablespace) : Operation
{
    /// <summary>The tablespace that it was in, or null where that is not known.</summary>
    public string? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new SetIndexTablespace(Index, Existing) { Existing = Tablespace };
}
