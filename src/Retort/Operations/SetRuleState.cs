using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … ENABLE or DISABLE RULE.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rule">The rule.</param>
/// <param name="State">When it is to be in force.</param>
public sealed record SetRuleState(QualifiedName Table, string Rule, TriggerState State) : Operation
{
    /// <summary>When it was in force.</summary>
    public TriggerState? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : this with { State = Existing.Value, Existing = State };
}
