using Retort.Schema;

namespace Retort.Operations;

/// <summary>DROP POLICY.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Table">Its table.</param>
public sealed record DropPolicy(string Policy, QualifiedName Table) : Operation
{
    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public Policy? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new CreatePolicy(Existing);
}
