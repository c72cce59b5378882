using Retort.Schema;

namespace Retort.Operations;

/// <summary>REINDEX INDEX or TABLE: builds indexes anew. The schema stays as it is, so there is nothing to undo.</summary>
/// <param name="Target">The index or table.</param>
public sealed record Reindex(QualifiedName Target) : Operation
{
    /// <summary>Whether the target is a table, all of whose indexes are meant.</summary>
    public bool IsTable { get; init; }

    /// <summary>Does not block writes, and runs outside a transaction.</summary>
    public bool Concurrently { get; init; }

    /// <summary>Where the new indexes go, or null for where they are.</summary>
    public string? Tablespace { get; init; }
}
