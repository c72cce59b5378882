using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … RENAME CONSTRAINT. The index of a constraint is renamed with it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">The constraint.</param>
/// <param name="NewName">Its new name.</param>
public sealed record RenameConstraint(QualifiedName Table, string Name, string NewName) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new RenameConstraint(Table, NewName, Name);
}
