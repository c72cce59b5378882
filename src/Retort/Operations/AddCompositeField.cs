using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TYPE … ADD ATTRIBUTE.</summary>
/// <param name="Type">The composite type.</param>
/// <param name="Attribute">The new field.</param>
public sealed record AddCompositeField(QualifiedName Type, CompositeField Attribute) : Operation
{
    /// <summary>Changes typed tables too.</summary>
    public bool Cascade { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new DropCompositeField(Type, Attribute.Name) { Cascade = Cascade, Existing = Attribute };
}
