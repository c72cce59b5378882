using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TYPE … DROP ATTRIBUTE.</summary>
/// <param name="Type">The composite type.</param>
/// <param name="Attribute">The field.</param>
public sealed record DropCompositeField(QualifiedName Type, string Attribute) : Operation
{
    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>Changes typed tables too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public CompositeField? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new AddCompositeField(Type, Existing) { Cascade = Cascade };
}
