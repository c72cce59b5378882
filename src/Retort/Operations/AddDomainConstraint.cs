using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER DOMAIN … ADD CONSTRAINT.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Check">The condition.</param>
public sealed record AddDomainConstraint(QualifiedName Domain, DomainCheck Check) : Operation
{
    /// <summary>Leaves what is stored unchecked.</summary>
    public bool NotValid { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() =>
        Check.Name is null ? null : new DropDomainConstraint(Domain, Check.Name) { Existing = Check, ExistingNotValid = NotValid };
}
