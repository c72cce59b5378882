using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … INHERIT or NO INHERIT.</summary>
/// <param name="Table">The child.</param>
/// <param name="Parent">The parent.</param>
/// <param name="Inherits">Whether the child inherits from it from now on.</param>
public sealed record SetInheritance(QualifiedName Table, QualifiedName Parent, bool Inherits) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new SetInheritance(Table, Parent, !Inherits);
}
