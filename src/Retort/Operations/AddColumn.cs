using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … ADD COLUMN, with the column's constraints, index and comment.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
public sealed record AddColumn(QualifiedName Table, Column Column) : Operation
{
    /// <summary>Does nothing where the table has a column of that name.</summary>
    public bool IfNotExists { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new DropColumn(Table, Column.Name) { Existing = Column };
}
