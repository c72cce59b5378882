using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE TABLE.</summary>
/// <param name="Table">The table.</param>
/// <param name="Elements">Columns and constraints, in order.</param>
public sealed record CreateTable(QualifiedName Table, ValueList<TableElement> Elements) : Operation
{
    /// <summary>Does nothing where a relation of that name exists.</summary>
    public bool IfNotExists { get; init; }

    /// <summary>The comment on the table.</summary>
    public string? Comment { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new DropTable(Table) { Existing = this };
}
