using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE POLICY.</summary>
/// <param name="Policy">The policy.</param>
public sealed record CreatePolicy(Policy Policy) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new DropPolicy(Policy.Name, Policy.Table) { Existing = Policy };
}
