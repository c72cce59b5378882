using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TYPE … ALTER ATTRIBUTE … TYPE.</summary>
/// <param name="Type">The composite type.</param>
/// <param name="Attribute">The field as it is to be.</param>
public sealed record AlterCompositeField(QualifiedName Type, CompositeField Attribute) : Operation
{
    /// <summary>Changes typed tables too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public CompositeField? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : this with { Attribute = Existing, Existing = Attribute };
}
