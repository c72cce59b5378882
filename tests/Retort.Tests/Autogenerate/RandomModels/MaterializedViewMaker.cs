using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Materialized views with their indexes.</summary>
internal static class MaterializedViewMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var plain in (string[])["cached", "totals"])
        {
            var roll = model.Dice.For($"materialized view {plain}");
            if (roll.Maybe("is", 40) && model.Name(roll, plain) is { } name && ViewMaker.Query(model, roll, isSimple: false) is { } query)
            {
                model.Do(new CreateMaterializedView(new MaterializedView(name, query)
                {
                    Columns = roll.Maybe("columns", 15) ? [.. ViewMaker.Columns(new(name, query)).Select(column => column == "id" ? "id" : $"My {column}")] : [],
                    Options = TableMaker.Options(roll),
                    NoData = roll.Maybe("no data", 30),
                    Comment = roll.Comment(),
                }));
                if (roll.Maybe("index", 50) && model.Beside(name, model.Dice.For($"index of {plain}"), $"ix_{plain}") is { } index)
                {
                    model.Do(new CreateIndex(name, new TableIndex(index, ["id"]) { IsUnique = roll.Maybe("unique", 50) }));
                }
            }
        }
    }
}
