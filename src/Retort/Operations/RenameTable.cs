using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … RENAME TO.</summary>
/// <param name="Table">The table.</param>
/// <param name="NewName">Its new name, in the same schema.</param>
public sealed record RenameTable(QualifiedName Table, string NewName) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new RenameTable(Table.Rename(NewName), Table.Name);
}
