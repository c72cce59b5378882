using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Event triggers, which fire while the changes are made.</summary>
internal static class EventTriggerMaker
{
    public static void Make(RandomModel model)
    {
        var roll = model.Dice.For("event trigger");
        if (model.Schema.Routines.Values.FirstOrDefault(routine => routine.Name.Name == "guard")?.Name is not { } guard || !roll.Maybe("is", 70))
        {
            return;
        }

        var on = roll.Pick("event", "ddl_command_end", "ddl_command_start", "sql_drop", "table_rewrite");
        var name = RandomModel.Word(roll, "watch");
        model.Do(new CreateEventTrigger(new EventTrigger(name, on, guard)
        {
            Tags = on.StartsWith("ddl", StringComparison.Ordinal) ? [.. roll.Some("tag", 30, "CREATE TABLE", "ALTER TABLE")] : [],
            Comment = roll.Comment(),
        }));
        if (roll.Maybe("state", 30))
        {
            model.Do(new SetEventTriggerState(name, roll.Pick("which state", TriggerState.Disabled, TriggerState.Replica, TriggerState.Always)));
        }
    }
}
