using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TYPE … RENAME ATTRIBUTE.</summary>
/// <param name="Type">The composite type.</param>
/// <param name="Attribute">The field.</param>
/// <param name="NewName">Its new name.</param>
public sealed record RenameCompositeField(QualifiedName Type, string Attribute, string NewName) : Operation
{
    /// <summary>Changes typed tables too.</summary>
    public bool Cascade { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => this with { Attribute = NewName, NewName = Attribute };
}
