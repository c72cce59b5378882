using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER EVENT TRIGGER … ENABLE or DISABLE.</summary>
/// <param name="Trigger">The event trigger.</param>
/// <param name="State">When it is to be in force.</param>
public sealed record SetEventTriggerState(string Trigger, TriggerState State) : Operation
{
    /// <summary>When it was in force.</summary>
    public TriggerState? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : this with { State = Existing.Value, Existing = State };
}
