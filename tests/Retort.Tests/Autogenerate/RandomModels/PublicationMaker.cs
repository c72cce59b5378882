using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Publications.</summary>
internal static class PublicationMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var plain in (string[])["feed", "All of it"])
        {
            var roll = model.Dice.For($"publication {plain}");
            if (!roll.Maybe("is", 35))
            {
                continue;
            }

            var isAll = roll.Maybe("all", 20);
            ValueList<string> schemas = !isAll && model.Version >= 15 ? [.. roll.Several("schema", 20, model.Schema.Schemas).Order(StringComparer.Ordinal)] : [];
            model.Do(new CreatePublication(new Publication(plain)
            {
                AllTables = isAll,
                Tables = isAll || !roll.Maybe("tables", 70) ? [] : [.. roll.Several("table", 40, model.Tables.Where(table => table.IsLogged)).Select(table => Published(model, model.Dice.For($"published {table} in {plain}"), table, schemas.Count > 0))],
                Schemas = schemas,
                Changes = roll.Pick("changes", PublishedChanges.Default, PublishedChanges.Insert, PublishedChanges.Insert | PublishedChanges.Truncate),
                ViaPartitionRoot = roll.Maybe("root", 30),
                Comment = roll.Comment(),
            }));
        }
    }

    private static PublishedTable Published(RandomModel model, Roll roll, MadeTable table, bool hasSchemas)
    {
        var isPart = model.Version >= 15 && !table.IsPartitioned && !table.IsChild && table.Columns.Any(column => column.Name == "id");
        return new(table.Name)
        {
            Columns = isPart && !hasSchemas && roll.Maybe("columns", 30) ? roll.Maybe("two", 50) ? ["id", "ref"] : ["id"] : [],
            Where = isPart && roll.Maybe("where", 30) ? new(roll.Pick("condition", "id > 0", "id <> 5 AND ref IS NULL")) : null,
        };
    }
}
