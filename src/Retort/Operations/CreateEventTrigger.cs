using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE EVENT TRIGGER.</summary>
/// <param name="Trigger">The event trigger.</param>
public sealed record CreateEventTrigger(EventTrigger Trigger) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new DropEventTrigger(Trigger.Name) { Existing = Trigger };
}
