using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … RENAME COLUMN.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="NewName">Its new name.</param>
public sealed record RenameColumn(QualifiedName Table, string Column, string NewName) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new RenameColumn(Table, NewName, Column);
}
