using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Indexes of every method.</summary>
internal static class IndexMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var table in model.Tables)
        {
            foreach (var plain in (string[])["ix_one", "ix_two"])
            {
                var roll = model.Dice.For($"{plain} of {table}");
                if (roll.Maybe("is", 40) && table.Columns.Any(column => column.Name == "id") && model.Beside(table.Name, roll, $"{plain}_{table.Name.Name[0]}") is { } name)
                {
                    Add(model, table, Index(model, table, roll, name), roll);
                }
            }
        }
    }

    private static void Add(RandomModel model, MadeTable table, TableIndex index, Roll roll)
    {
        model.Do(new CreateIndex(table.Name, index) { Only = table.IsPartitioned && roll.Maybe("only", 30) });
        if (index is { IsUnique: true, Where: null } && index.Elements.All(element => element.Column is not null) && !table.IsPartitioned && !table.IsChild)
        {
            table.Keys.Add([.. index.Elements.Select(element => element.Column!)]);
        }

        if (index.Method is null && !table.IsPartitioned)
        {
            table.Identities.Add(index.Name);
        }

        // Only columns that are computed have statistics of their own.
        var computed = index.Elements.ToList().FindIndex(element => element.Expression is not null);
        if (computed >= 0 && roll.Maybe("statistics", 40))
        {
            model.Do(new SetIndexStatistics(table.Name.Rename(index.Name), computed + 1, roll.Pick("target", 10, 500)));
        }

        if (roll.Comment() is { } comment)
        {
            model.Do(new SetComment(new(ObjectKind.Index, table.Name.Rename(index.Name)), comment));
        }
    }

    private static TableIndex Index(RandomModel model, MadeTable table, Roll roll, string name)
    {
        List<Func<TableIndex>> kinds = [() => Tree(model, table, roll, name), () => Tree(model, table, roll, name), () => Computed(model, table, roll, name), () => new(name, ["id"]) { Method = "hash" }];
        kinds.AddRange(table.Of("integer").Where(column => column.Name == "id").Select<Column, Func<TableIndex>>(_ => () => Blocks(roll, name)));
        kinds.AddRange(table.Of("jsonb").Select<Column, Func<TableIndex>>(column => () => new(name, [new IndexElement(column.Name) { OperatorClass = roll.PickOrNone("class", 50, new QualifiedName(null, "jsonb_path_ops")) }]) { Method = "gin", Options = roll.Maybe("fast", 40) ? [new("fastupdate", "off")] : [] }));
        kinds.AddRange(table.Of("tsvector").Select<Column, Func<TableIndex>>(column => () => new(name, [new IndexElement(column.Name) { OperatorClass = new(null, "tsvector_ops"), OperatorClassOptions = roll.Maybe("length", 60) ? [new("siglen", "100")] : [] }]) { Method = "gist" }));
        kinds.AddRange(table.Of("int4range", "daterange", "tstzrange").Select<Column, Func<TableIndex>>(column => () => new(name, [column.Name]) { Method = roll.Pick("range", "gist", "spgist") }));
        kinds.AddRange(table.Of("text").Select<Column, Func<TableIndex>>(column => () => new(name, [new IndexElement(column.Name) { Collation = roll.PickOrNone("collation", 40, new QualifiedName("pg_catalog", "C"), new QualifiedName(null, "POSIX")), OperatorClass = roll.PickOrNone("class", 40, new QualifiedName(null, "text_pattern_ops"), new QualifiedName("pg_catalog", "text_ops")) }])));
        return roll.Pick("kind", [.. kinds])();
    }

    private static TableIndex Tree(RandomModel model, MadeTable table, Roll roll, string name)
    {
        ValueList<IndexElement> elements =
        [
            new IndexElement("id") { Descending = roll.Maybe("down", 30), NullsFirst = roll.NumberOrNone("nulls", 30, true, false) },
            .. roll.Maybe("second", 30) ? (IndexElement[])[new IndexElement("ref") { Descending = roll.Maybe("second down", 30) }] : [],
        ];
        return new(name, elements)
        {
            IsUnique = !table.IsPartitioned && roll.Maybe("unique", 35),
            NullsNotDistinct = model.Version >= 15 && !table.IsPartitioned && roll.Maybe("unique", 35) && roll.Maybe("nulls not distinct", 30),
            Method = roll.Maybe("method", 20) ? "btree" : null,
            Include = elements.Count == 1 && roll.Maybe("include", 25) ? ["ref"] : [],
            Where = roll.Maybe("where", 25) ? new(roll.Pick("predicate", "id > 0", "id BETWEEN 1 AND 9", "ref IS NOT NULL")) : null,
            Options = roll.Maybe("options", 20) ? [new("fillfactor", roll.Pick("fill", "60", "90"))] : [],
        };
    }

    private static TableIndex Computed(RandomModel model, MadeTable table, Roll roll, string name)
    {
        List<string> expressions = ["id + 1", "abs(ref)", "CASE WHEN id > 0 THEN 1 ELSE 2 END"];
        expressions.AddRange(table.Of("text", "varchar").Select(column => $"lower({RandomModel.Sql(column.Name)})"));
        expressions.AddRange(table.Of("text").Select(column => $"{RandomModel.Sql(column.Name)} || 'x'"));
        if (ColumnMaker.Plus(model) is { } plus && table.HasInteger)
        {
            expressions.Add($"{RandomModel.Sql(plus)}(id)");
        }

        return new(name, [new IndexElement(new SqlExpression(roll.Pick("expression", [.. expressions]))), .. roll.Maybe("second", 40) ? (IndexElement[])["id"] : []]);
    }

    private static TableIndex Blocks(Roll roll, string name) => new(name, [new IndexElement("id")
    {
        OperatorClass = roll.Maybe("class", 50) ? new(null, "int4_minmax_multi_ops") : null,
        OperatorClassOptions = roll.Maybe("class", 50) && roll.Maybe("values", 60) ? [new("values_per_range", "16")] : [],
    }])
    {
        Method = "brin",
        Options = roll.Maybe("options", 40) ? [new("pages_per_range", roll.Pick("pages", "64", "32"))] : [],
    };
}
