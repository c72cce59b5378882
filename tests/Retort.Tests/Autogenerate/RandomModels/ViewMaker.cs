using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Views: on tables, on each other, and on themselves.</summary>
internal static class ViewMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var plain in (string[])["active", "summary", "wide"])
        {
            var roll = model.Dice.For($"view {plain}");
            if (roll.Maybe("is", 45) && model.Name(roll, plain) is { } name)
            {
                model.Do(new CreateView(View(model, roll, name) with
                {
                    SecurityBarrier = roll.Maybe("barrier", 20),
                    SecurityInvoker = model.Version >= 15 && roll.Maybe("invoker", 20),
                    Comment = roll.Comment(),
                }));
                if (roll.Maybe("default", 15))
                {
                    model.Do(new SetViewColumnDefault(name, Columns(model.Schema.Views[name])[0], new(roll.Pick("value", "1", "2 + 3"))));
                }
            }
        }
    }

    /// <summary>What a view of a random model calls its columns.</summary>
    public static ValueList<string> Columns(View view) => view.Columns.Count > 0 ? view.Columns : view.Query.Contains("count(*)", StringComparison.Ordinal) ? ["id", "how_many"] : view.Query.Contains("id,", StringComparison.Ordinal) ? ["id", "ref"] : ["id"];

    /// <summary>A query on a table or view that gives an id and perhaps more.</summary>
    public static string? Query(RandomModel model, Roll roll, bool isSimple)
    {
        var tables = model.Tables.Where(table => table.Columns.Any(column => column.Name == "id")).Select(table => table.Name).ToList();
        var views = model.Schema.Views.Values.Where(view => Columns(view)[0] == "id").Select(view => view.Name).ToList();
        if (roll.Choose("from", roll.Maybe("view", 40) && views.Count > 0 && !isSimple ? views : tables) is not { } from)
        {
            return null;
        }

        var table = model.Tables.FirstOrDefault(table => table.Name == from);
        List<string> queries = [$"SELECT id FROM {RandomModel.Sql(from)} WHERE id > {roll.Number("least", 3)}"];
        if (table is not null)
        {
            queries.Add($"SELECT id, ref FROM {RandomModel.Sql(from)} WHERE ref IS NOT NULL");
            queries.AddRange(table.Columns.Where(column => column.Name == "x").Select(_ => $"SELECT id, x AS \"ref\" FROM {RandomModel.Sql(from)}"));
        }

        if (!isSimple)
        {
            queries.Add($"SELECT t.id, count(*) AS how_many FROM {RandomModel.Sql(from)} t GROUP BY t.id");
            queries.Add($"SELECT one.id FROM {RandomModel.Sql(from)} one JOIN {RandomModel.Sql(roll.Choose("other", tables) ?? from)} other ON one.id = other.id");
            if (ColumnMaker.Plus(model) is { } plus && table?.HasInteger == true)
            {
                queries.Add($"SELECT id, {RandomModel.Sql(plus)}(id) AS \"ref\" FROM {RandomModel.Sql(from)}");
            }
        }

        return roll.Pick("query", [.. queries]);
    }

    private static View View(RandomModel model, Roll roll, QualifiedName name)
    {
        if (roll.Maybe("recursive", 12))
        {
            return new View(name, $"VALUES (1) UNION ALL SELECT n + {roll.Number("step", 3) + 1} FROM {RandomModel.Sql(name.Name)} WHERE n < 10") { Recursive = true, Columns = ["n"] };
        }

        var isChecked = roll.Maybe("check", 25);
        return Query(model, roll, isChecked) is { } query
            ? new View(name, query) { Check = isChecked ? roll.Pick("which check", ViewCheck.Local, ViewCheck.Cascaded) : ViewCheck.None } is var view && roll.Maybe("columns", 15) ? view with { Columns = [.. Columns(view).Select(column => column == "id" ? "id" : $"the {column}")] } : view
            : new View(name, $"SELECT {roll.Number("one", 3)} AS id");
    }
}
