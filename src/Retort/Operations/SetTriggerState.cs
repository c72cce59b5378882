using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … ENABLE or DISABLE TRIGGER.</summary>
/// <param name="Table">The table.</param>
/// <param name="Trigger">The trigger, or null for all of the table.</param>
/// <param name="State">When it is to be in force.</param>
public sealed record SetTriggerState(QualifiedName Table, string? Trigger, TriggerState State) : Operation
{
    /// <summary>Without a name: leaves alone the triggers that uphold foreign keys and deferrable constraints.</summary>
    public bool UserOnly { get; init; }

    /// <summary>When it was in force.</summary>
    public TriggerState? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : this with { State = Existing.Value, Existing = State };
}
