using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Foreign keys: to another table, to the table itself, and in circles.</summary>
internal static class ForeignKeyMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var table in model.Tables.Where(table => !table.IsChild))
        {
            foreach (var plain in (string[])["fk_one", "fk_two"])
            {
                var roll = model.Dice.For($"{plain} of {table}");
                if (roll.Maybe("is", 35) && !model.Schema.Tables[table.Name].Constraints.ContainsKey(RandomModel.Word(roll, plain)) && roll.Choose("other", model.Tables.Where(other => (other.IsLogged || !table.IsLogged) && other.Keys.Any(key => key.All(column => column is "id" or "ref")))) is { } other)
                {
                    Add(model, table, other, roll, plain);
                }
            }
        }
    }

    private static void Add(RandomModel model, MadeTable table, MadeTable other, Roll roll, string plain)
    {
        var key = roll.Choose("key", other.Keys.Where(key => key.All(column => column is "id" or "ref")))!;
        ValueList<string> columns = key.Count == 1 ? [roll.Maybe("ref", 80) ? "ref" : "id"] : ["id", "ref"];
        if (table.Columns.Any(column => columns.Contains(column.Name) && column.Identity is not null) && roll.Maybe("no action", 100))
        {
            columns = key.Count == 1 ? ["ref"] : columns;
        }

        model.Do(new AddConstraint(table.Name, new ForeignKey(RandomModel.Word(roll, plain), columns, other.Name, roll.Maybe("said", 70) || !model.Schema.Tables[other.Name].Constraints.Values.Any(constraint => constraint is PrimaryKey { Deferrability: Deferrability.NotDeferrable } primary && primary.Columns == key) ? key : [])
        {
            OnDelete = Action(model, roll, "delete", columns),
            OnUpdate = roll.Pick("update", ForeignKeyAction.NoAction, ForeignKeyAction.Cascade, ForeignKeyAction.Restrict, ForeignKeyAction.SetNull, ForeignKeyAction.SetDefault),
            Match = roll.Pick("match", ForeignKeyMatch.Simple, ForeignKeyMatch.Simple, ForeignKeyMatch.Full),
            Deferrability = roll.Pick("deferrability", Deferrability.NotDeferrable, Deferrability.NotDeferrable, Deferrability.InitiallyDeferred, Deferrability.InitiallyImmediate),
            NotValid = !table.IsPartitioned && roll.Maybe("not valid", 20),
            NotEnforced = model.Version >= 18 && !table.IsPartitioned && !other.IsPartitioned && roll.Maybe("not enforced", 20),
        }));
    }

    private static ForeignKeyAction Action(RandomModel model, Roll roll, string matter, ValueList<string> columns) => roll.Number(matter, model.Version >= 15 ? 7 : 5) switch
    {
        0 => ForeignKeyAction.NoAction,
        1 => ForeignKeyAction.Cascade,
        2 => ForeignKeyAction.Restrict,
        3 => ForeignKeyAction.SetNull,
        4 => ForeignKeyAction.SetDefault,
        5 => ForeignKeyAction.SetNullOf([columns[^1]]),
        _ => ForeignKeyAction.SetDefaultOf([columns[^1]]),
    };
}
