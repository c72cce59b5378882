using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Triggers of tables and views.</summary>
internal static class TriggerMaker
{
    public static void Make(RandomModel model)
    {
        if (model.Schema.Routines.Values.FirstOrDefault(routine => routine.Name.Name == "touch")?.Name is not { } touch)
        {
            return;
        }

        foreach (var table in model.Tables.Where(table => !table.IsChild))
        {
            foreach (var plain in (string[])["tr_one", "tr_two"])
            {
                var roll = model.Dice.For($"{plain} of {table}");
                if (roll.Maybe("is", 30))
                {
                    Add(model, OnTable(model, table, roll, new(RandomModel.Word(roll, plain), table.Name, default, default, touch)), roll);
                }
            }
        }

        foreach (var view in model.Schema.Views.Keys)
        {
            var roll = model.Dice.For($"trigger of {view}");
            if (roll.Maybe("is", 25))
            {
                Add(model, new(RandomModel.Word(roll, "instead"), view, TriggerTiming.InsteadOf, Events(roll), touch) { ForEachRow = true, Comment = roll.Comment() }, roll);
            }
        }
    }

    private static void Add(RandomModel model, Trigger trigger, Roll roll)
    {
        // The constraint behind a constraint trigger has its name, too.
        if (model.Schema.Triggers.ContainsKey(new(trigger.Table, trigger.Name)) || model.Schema.Tables.GetValueOrDefault(trigger.Table)?.Constraints.ContainsKey(trigger.Name) == true)
        {
            return;
        }

        model.Do(new CreateTrigger(trigger));
        if (!model.Schema.Views.ContainsKey(trigger.Table) && roll.Maybe("state", 20))
        {
            model.Do(new SetTriggerState(trigger.Table, trigger.Name, roll.Pick("which state", TriggerState.Disabled, TriggerState.Replica, TriggerState.Always)));
        }
    }

    private static TriggerEvents Events(Roll roll) => roll.Pick("events", TriggerEvents.Insert, TriggerEvents.Update, TriggerEvents.Delete, TriggerEvents.Insert | TriggerEvents.Update, TriggerEvents.Update | TriggerEvents.Delete);

    private static Trigger OnTable(RandomModel model, MadeTable table, Roll roll, Trigger trigger)
    {
        trigger = trigger with
        {
            Timing = roll.Pick("timing", TriggerTiming.Before, TriggerTiming.After),
            Events = Events(roll),
            ForEachRow = roll.Maybe("row", 60),
            Arguments = roll.Maybe("arguments", 30) ? ["a", "it's"] : [],
            Comment = roll.Comment(),
        };
        switch (roll.Number("kind", 6))
        {
            case 0:
                var isDeferrable = roll.Maybe("deferrable", 60);
                return trigger with
                {
                    Timing = TriggerTiming.After,
                    ForEachRow = true,
                    IsConstraint = true,

                    // A partition that leaves its whole keeps such a trigger of that one, which nobody can drop there.
                    ReferencedTable = !table.IsPartitioned && roll.Maybe("from", 50) ? roll.Choose("other", model.Tables)?.Name : null,
                    Deferrable = isDeferrable,
                    InitiallyDeferred = isDeferrable && roll.Maybe("deferred", 50),
                };
            case 1 when !table.IsPartitioned && !table.IsParent:
                var both = roll.Maybe("both", 50);
                return trigger with
                {
                    Timing = TriggerTiming.After,
                    Events = TriggerEvents.Update,
                    OldTable = both || roll.Maybe("old", 50) ? "old_rows" : null,
                    NewTable = both || !roll.Maybe("old", 50) ? "New Rows" : null,
                };
            case 2:
                return trigger with { Events = TriggerEvents.Update, UpdateOf = roll.Maybe("two", 50) ? ["id", "ref"] : ["ref"] };
            case 3:
                return trigger with
                {
                    ForEachRow = true,
                    Events = TriggerEvents.Update,
                    When = new(roll.Pick("when", "OLD.ref IS DISTINCT FROM NEW.ref", "NEW.id > 0")),
                };
            case 4:
                return trigger with { ForEachRow = false, Events = TriggerEvents.Truncate };
            default:
                return trigger;
        }
    }
}
