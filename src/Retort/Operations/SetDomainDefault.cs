using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER DOMAIN … SET DEFAULT or DROP DEFAULT.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Default">The default, or null for none.</param>
public sealed record SetDomainDefault(QualifiedName Domain, SqlExpression? Default) : Operation
{
    /// <summary>The default that it had, or null for none.</summary>
    public SqlExpression? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new SetDomainDefault(Domain, Existing) { Existing = Default };
}
