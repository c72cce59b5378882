using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Event triggers.</summary>
internal sealed class EventTriggerDiff(DiffContext context) : ObjectDiff<string, EventTrigger>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<string, EventTrigger> Of(DatabaseSchema schema) => schema.EventTriggers;

    /// <inheritdoc/>
    protected override DatabaseObject What(string key, EventTrigger value) => new(ObjectKind.EventTrigger, new(null, key));

    /// <inheritdoc/>
    protected override bool IsOther(EventTrigger before, EventTrigger after) => true;

    /// <inheritdoc/>
    protected override bool StandsOnLost(EventTrigger before) => Context.Losses.Routines.Contains(before.Function);

    /// <inheritdoc/>
    protected override DiffStep Drop(EventTrigger before) => new(Rank.DropEventTrigger, new DropEventTrigger(before.Name) { Existing = before });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(EventTrigger after) =>
        [new(Rank.EventTrigger, new CreateEventTrigger(after with { Comment = Context.NewComment(new(ObjectKind.EventTrigger, new(null, after.Name))) }))];
}
