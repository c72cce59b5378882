using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER INDEX … RENAME TO.</summary>
/// <param name="Index">The index.</param>
/// <param name="NewName">Its new name.</param>
public sealed record RenameIndex(QualifiedName Index, string NewName) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new RenameIndex(Index.Rename(NewName), Index.Name);
}
