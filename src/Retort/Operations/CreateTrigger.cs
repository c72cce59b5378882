using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE TRIGGER.</summary>
/// <param name="Trigger">The trigger.</param>
public sealed record CreateTrigger(Trigger Trigger) : Operation
{
    /// <summary>Replaces the one that is there.</summary>
    public bool OrReplace { get; init; }

    /// <summary>What it replaced.</summary>
    public Trigger? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() =>
        (OrReplace, Existing) switch
        {
            (false, _) => new DropTrigger(Trigger.Name, Trigger.Table) { Existing = Trigger },
            (true, null) => null,
            _ => new CreateTrigger(Existing) { OrReplace = true, Existing = Trigger },
        };
}
