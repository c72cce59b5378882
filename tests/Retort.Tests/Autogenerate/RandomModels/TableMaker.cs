using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Tables that stand by themselves.</summary>
internal static class TableMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var plain in (string[])["orders", "users", "items", "log"])
        {
            var roll = model.Dice.For($"table {plain}");
            if (roll.Maybe("is", 65) && model.Name(roll, plain) is { } name)
            {
                var columns = ColumnMaker.Make(model, roll, plain, hasIdentity: true);
                var isLogged = plain != "log" || roll.Maybe("logged", 50);
                model.Do(new CreateTable(name, [.. columns])
                {
                    Comment = roll.Comment(),
                    Persistence = isLogged ? TablePersistence.Permanent : TablePersistence.Unlogged,
                    Options = Options(roll),
                });
                model.Tables.Add(new(name, model.Schema.Tables[name].Columns) { IsLogged = isLogged });
            }
        }
    }

    /// <summary>Storage parameters.</summary>
    public static ValueList<StorageOption> Options(Roll roll) =>
    [
        .. roll.Maybe("fillfactor", 20) ? (StorageOption[])[new("fillfactor", roll.Pick("fill", "70", "80"))] : [],
        .. roll.Maybe("autovacuum", 10) ? (StorageOption[])[new("autovacuum_enabled", roll.Pick("vacuum", "false", "true"))] : [],
        .. roll.Maybe("toast", 10) ? (StorageOption[])[new("toast_tuple_target", "2000")] : [],
    ];
}
