using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE INDEX.</summary>
/// <param name="Table">The table.</param>
/// <param name="Index">The index.</param>
public sealed record CreateIndex(QualifiedName Table, TableIndex Index) : Operation
{
    /// <summary>Does not block writes, and runs outside a transaction.</summary>
    public bool Concurrently { get; init; }

    /// <summary>Does nothing where a relation of that name exists.</summary>
    public bool IfNotExists { get; init; }

    /// <summary>Makes it for a partitioned table alone; it becomes valid when every partition's index is attached.</summary>
    public bool Only { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new DropIndex(new(Table.Schema, Index.Name)) { Table = Table.Name, Concurrently = Concurrently, Existing = this };
}
