using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER DOMAIN … VALIDATE CONSTRAINT.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Constraint">The condition.</param>
public sealed record ValidateDomainConstraint(QualifiedName Domain, string Constraint) : Operation;
