using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Checks.</summary>
internal static class CheckMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var table in model.Tables)
        {
            var roll = model.Dice.For($"check of {table}");
            var name = table.IsChild ? $"ck_own_{table.Name.Name[0]}" : RandomModel.Word(roll, $"ck_{table.Name.Name[0]}");
            if (roll.Maybe("is", 45) && !model.Schema.Tables[table.Name].Constraints.ContainsKey(name))
            {
                model.Do(new AddConstraint(table.Name, new Check(name, new(Condition(model, table, roll)))
                {
                    NoInherit = !table.IsPartitioned && roll.Maybe("no inherit", 15),
                    NotValid = roll.Maybe("not valid", 25),
                    NotEnforced = model.Version >= 18 && roll.Maybe("not enforced", 20),
                }));
            }

            if (roll.Maybe("second", 15) && !table.IsChild)
            {
                model.Do(new AddConstraint(table.Name, new Check(null, new("ref IS NULL OR ref <> 7"))));
            }
        }
    }

    private static string Condition(RandomModel model, MadeTable table, Roll roll)
    {
        List<string> conditions = ["id > 0", "id IN (1, 2, 3)", "ref IS NULL OR ref <> id", "NOT (id BETWEEN 4 AND 5)", "id > 0 AND (ref > 0 OR ref < -5)"];
        conditions.AddRange(table.Of("text", "varchar").Select(column => $"{RandomModel.Sql(column.Name)} <> ''"));
        conditions.AddRange(table.Of("text").Select(column => $"{RandomModel.Sql(column.Name)} LIKE 'a%' OR length({RandomModel.Sql(column.Name)}) < 9"));
        conditions.AddRange(table.Columns.Where(column => column.Type.Dimensions == 0 && column.Type is { IsBuiltIn: false } type && model.Schema.Types.GetValueOrDefault(new(type.Schema, type.Name)) is EnumType)
            .Select(column => $"{RandomModel.Sql(column.Name)} <> 'happy'"));
        if (ColumnMaker.Plus(model) is { } plus && table.HasInteger)
        {
            conditions.Add($"{RandomModel.Sql(plus)}(id) > 5");
        }

        return roll.Pick("condition", [.. table.Columns.Any(column => column.Name == "id") ? conditions : ["1 = 1", "2 > 1"]]);
    }
}
