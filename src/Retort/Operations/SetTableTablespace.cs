using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … SET TABLESPACE. Copies the table; its indexes stay where they are.</summary>
/// <param name="Table">The table.</param>
/// <param name="Tablespace">The tablespace that it moves to.</param>
public sealed record SetTableTablespace(QualifiedName Table, string Tablespace) : Operation
{
    /// <summary>The tablespace that it was in, or null where that is not known.</summary>
    public string? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new SetTableTablespace(Table, Existing) { Existing = Tablespace };
}
