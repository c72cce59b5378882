using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on event triggers.</summary>
internal static class EventTriggerReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        CreateEventTrigger create => Create(schema, create.Trigger),
        DropEventTrigger drop => (schema with { EventTriggers = schema.EventTriggers.Without(drop.Trigger) }).Forget(what => what == What(drop.Trigger)),
        SetEventTriggerState change => schema.EventTriggers.ContainsKey(change.Trigger) ? schema.Change(What(change.Trigger), attributes => attributes with { State = change.State }) : schema,
        _ => null,
    };

    /// <summary>Gives an event trigger another name.</summary>
    public static DatabaseSchema Rename(DatabaseSchema schema, string name, string newName) =>
        (schema with { EventTriggers = schema.EventTriggers.Without(name).With(newName, schema.EventTriggers[name] with { Name = newName }) }).Rename(what => what == What(name), _ => What(newName));

    private static DatabaseObject What(string name) => new(ObjectKind.EventTrigger, name);

    private static DatabaseSchema Create(DatabaseSchema schema, EventTrigger trigger)
    {
        var made = trigger with
        {
            Function = TriggerReplay.Function(trigger.Function),
            Tags = [.. trigger.Tags.Select(tag => tag.ToUpperInvariant()).Order(StringComparer.Ordinal)],
            Comment = null,
        };
        return (schema with { EventTriggers = schema.EventTriggers.With(trigger.Name, made) }).Comment(What(trigger.Name), trigger.Comment);
    }
}
