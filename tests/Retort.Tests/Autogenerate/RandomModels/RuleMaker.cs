using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Rewrite rules of tables and views.</summary>
internal static class RuleMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var table in model.Tables.Where(table => !table.IsChild))
        {
            Make(model, table.Name, model.Dice.For($"rule of {table}"), isView: false);
        }

        foreach (var view in model.Schema.Views.Values.Where(view => ViewMaker.Columns(view)[0] == "id").ToList())
        {
            Make(model, view.Name, model.Dice.For($"rule of {view.Name}"), isView: true);
        }
    }

    private static void Make(RandomModel model, QualifiedName on, Roll roll, bool isView)
    {
        if (!roll.Maybe("is", 20))
        {
            return;
        }

        var ruleEvent = roll.Pick("event", RuleEvent.Insert, RuleEvent.Update, RuleEvent.Delete);
        var row = ruleEvent == RuleEvent.Delete ? "OLD" : "NEW";
        var rule = new RewriteRule(RandomModel.Word(roll, "ru_one"), on, ruleEvent, roll.Maybe("nothing", 50) ? [] : Commands(model, on, roll, row))
        {
            Instead = isView || roll.Maybe("instead", 50),
            Where = !isView && roll.Maybe("where", 35) ? new(roll.Pick("condition", $"{row}.id > 5", $"{row}.id = 3")) : null,
            Comment = roll.Comment(),
        };
        model.Do(new CreateRule(rule));
        if (!isView && roll.Maybe("state", 20))
        {
            model.Do(new SetRuleState(on, rule.Name, roll.Pick("which state", TriggerState.Disabled, TriggerState.Replica, TriggerState.Always)));
        }
    }

    private static ValueList<string> Commands(RandomModel model, QualifiedName on, Roll roll, string row)
    {
        var other = roll.Choose("other", model.Tables.Where(table => table.Name != on && !table.IsChild && table.Columns.Any(column => column.Name == "id")));
        if (other is null)
        {
            return [];
        }

        var delete = $"DELETE FROM {RandomModel.Sql(other.Name)} WHERE id = {row}.id";
        var update = $"UPDATE {RandomModel.Sql(other.Name)} SET ref = 5 WHERE ref = {row}.id";
        return roll.Pick<ValueList<string>>("commands", [delete], [update], [delete, update]);
    }
}
