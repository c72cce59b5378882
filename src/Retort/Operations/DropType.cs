using Retort.Schema;

namespace Retort.Operations;

/// <summary>DROP TYPE.</summary>
/// <param name="Type">The type.</param>
public sealed record DropType(QualifiedName Type) : Operation
{
    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public CustomType? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new CreateType(Existing);
}
