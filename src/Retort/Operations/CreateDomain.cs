using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE DOMAIN.</summary>
/// <param name="Domain">The domain.</param>
public sealed record CreateDomain(Domain Domain) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new DropDomain(Domain.Name) { Existing = Domain };
}
