using Retort.Schema;

namespace Retort.Operations;

/// <summary>DROP DOMAIN.</summary>
/// <param name="Domain">The domain.</param>
public sealed record DropDomain(QualifiedName Domain) : Operation
{
    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public Domain? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new CreateDomain(Existing);
}
