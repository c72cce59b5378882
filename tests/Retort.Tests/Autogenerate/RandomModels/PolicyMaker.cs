using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Policies for rows.</summary>
internal static class PolicyMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var table in model.Tables.Where(table => table.Columns.Any(column => column.Name == "id")))
        {
            var roll = model.Dice.For($"policy of {table}");
            if (roll.Maybe("is", 30))
            {
                var command = roll.Pick("command", PolicyCommand.All, PolicyCommand.Select, PolicyCommand.Insert, PolicyCommand.Update, PolicyCommand.Delete);
                List<string> conditions = ["id > 0", "ref = 1 OR id = 2", "CURRENT_USER = 'x'"];
                if (roll.Choose("other", model.Tables.Where(other => other.Columns.Any(column => column.Name == "id"))) is { } other)
                {
                    conditions.Add($"EXISTS (SELECT 1 FROM {RandomModel.Sql(other.Name)} o WHERE (o.id = 1))");
                }

                model.Do(new CreatePolicy(new Policy(RandomModel.Word(roll, "po_one"), table.Name)
                {
                    Restrictive = roll.Maybe("restrictive", 30),
                    Command = command,
                    Roles = [.. roll.Some("role", 30, RandomModel.Roles)],
                    Using = command != PolicyCommand.Insert && roll.Maybe("using", 70) ? new(roll.Pick("condition", [.. conditions])) : null,
                    Check = command is not (PolicyCommand.Select or PolicyCommand.Delete) && roll.Maybe("check", 50) ? new(roll.Pick("check condition", [.. conditions])) : null,
                    Comment = roll.Comment(),
                }));
            }
        }
    }
}
