using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … DROP COLUMN. Its indexes and constraints go with it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
public sealed record DropColumn(QualifiedName Table, string Column) : Operation
{
    /// <summary>Does nothing where there is no such column.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the drop can be undone. The column comes back as the table's last.</summary>
    public Column? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new AddColumn(Table, Existing);
}
