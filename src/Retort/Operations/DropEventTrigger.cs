using Retort.Schema;

namespace Retort.Operations;

/// <summary>DROP EVENT TRIGGER.</summary>
/// <param name="Trigger">The event trigger.</param>
public sealed record DropEventTrigger(string Trigger) : Operation
{
    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public EventTrigger? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new CreateEventTrigger(Existing);
}
