using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER DOMAIN … SET NOT NULL or DROP NOT NULL.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="NotNull">Whether it is to refuse NULL.</param>
public sealed record SetDomainNotNull(QualifiedName Domain, bool NotNull) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new SetDomainNotNull(Domain, !NotNull);
}
