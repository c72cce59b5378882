using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER DOMAIN … DROP CONSTRAINT.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Constraint">The condition.</param>
public sealed record DropDomainConstraint(QualifiedName Domain, string Constraint) : Operation
{
    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public DomainCheck? Existing { get; init; }

    /// <summary>Whether it had been left unchecked.</summary>
    public bool ExistingNotValid { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() =>
        Existing is null ? null : new AddDomainConstraint(Domain, Existing) { NotValid = ExistingNotValid };
}
