using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER … RENAME TO, for every kind of object that has no operation of its own for it.</summary>
/// <param name="Target">The object under its old name.</param>
/// <param name="NewName">Its new name.</param>
public sealed record RenameObject(DatabaseObject Target, string NewName) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new RenameObject(Target.Rename(NewName), Target.Part ?? Target.Name.Name);
}
