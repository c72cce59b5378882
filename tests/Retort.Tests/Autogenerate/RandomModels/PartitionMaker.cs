using Retort.Operations;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>A partitioned table with its partitions, which may be divided again, or stand beside it.</summary>
internal static class PartitionMaker
{
    private enum Way
    {
        Range,
        Both,
        List,
        Hash,
        Expression,
    }

    public static void Make(RandomModel model)
    {
        var roll = model.Dice.For("table parts");
        if (!roll.Maybe("is", 50) || model.Name(roll, "parts") is not { } name)
        {
            return;
        }

        List<Column> columns = [.. ColumnMaker.Make(model, roll, "parts", hasIdentity: model.Version >= 17), new("code", Text) { Collation = roll.PickOrNone("collation", 30, new QualifiedName(null, "C")) }];
        var way = roll.Pick("way", Way.Range, Way.Both, Way.List, Way.Hash, Way.Expression);
        ValueList<IndexElement> key = way switch
        {
            Way.Range => ["id"],
            Way.Both => ["id", "ref"],
            Way.List => [new IndexElement("code") { Collation = roll.PickOrNone("key collation", 20, new QualifiedName(null, "POSIX")), OperatorClass = roll.PickOrNone("key class", 20, new QualifiedName(null, "text_pattern_ops")) }],
            Way.Hash => ["id"],
            _ => [new IndexElement(new SqlExpression(roll.Pick("key", "id % 10", "id + ref")))],
        };
        model.Do(new CreateTable(name, [.. columns]) { Comment = roll.Comment(), PartitionBy = new(way switch { Way.List => PartitionMethod.List, Way.Hash => PartitionMethod.Hash, _ => PartitionMethod.Range }, key) });
        var all = model.Schema.Tables[name].Columns;
        model.Tables.Add(new(name, all)
        {
            IsPartitioned = true,
            PartitionKey = way switch { Way.Both => ["id", "ref"], Way.List => ["code"], _ => ["id"] },
            CanHaveKey = way != Way.Expression && way != Way.List,
        });
        Parts(model, name, columns, way);
    }

    private static void Parts(RandomModel model, QualifiedName whole, List<Column> columns, Way way)
    {
        for (var at = 0; at < 3; at++)
        {
            var roll = model.Dice.For($"partition {at}");
            if (roll.Maybe("is", 65) && model.Name(roll, $"part_{at}") is { } name)
            {
                Add(model, roll, name, roll.Maybe("beside", 15) ? null : whole, columns, Bound(roll, way, at, isQuoted: IsQuoted(way, model.Schema.Tables[whole])), at, isByCode: way is Way.List or Way.Expression);
            }
        }
    }

    // As the server writes the ends of a range: those of an integer as they are, those of others in quotes.
    private static bool IsQuoted(Way way, Table whole)
    {
        var (id, other) = (Type("id"), Type("ref"));
        return way != Way.Expression ? id != "integer" : id == "bigint" || (other == "bigint" && whole.PartitionBy!.Key[0].Expression!.Sql == "id + ref");

        string Type(string column) => whole.Columns.First(own => own.Name == column).Type.Name;
    }

    private static void Add(RandomModel model, Roll roll, QualifiedName name, QualifiedName? whole, List<Column> columns, PartitionBound bound, int at, bool isByCode)
    {
        var isDivided = whole is not null && at == 1 && roll.Maybe("divided", 40);
        model.Do(new CreateTable(name, whole is null ? [.. columns] : [])
        {
            PartitionOf = whole,
            Bound = whole is null ? null : bound,
            PartitionBy = !isDivided ? null : isByCode ? new(PartitionMethod.List, ["code"]) : new(PartitionMethod.Hash, ["id"]),
            Comment = roll.Comment(),
            Options = isDivided ? [] : TableMaker.Options(roll),
        });
        var all = whole is null ? model.Schema.Tables[name].Columns : model.Schema.Tables[whole].Columns;
        model.Tables.Add(new(name, all) { IsChild = whole is not null, IsPartitioned = isDivided, PartitionKey = !isDivided ? [] : isByCode ? ["code"] : ["id"], CanHaveKey = whole is null });
        if (isDivided && roll.Maybe("sub", 70) && model.Beside(name, model.Dice.For("sub partition"), "sub_part") is { } sub)
        {
            model.Do(new CreateTable(name.Rename(sub), []) { PartitionOf = name, Bound = !isByCode ? new HashBound(roll.Maybe("sub default", 40) ? 2 : 3, 1) : roll.Maybe("sub default", 40) ? new DefaultBound() : new ListBound([new("'q'"), new("NULL")]) });
            model.Tables.Add(new(name.Rename(sub), all) { IsChild = true, CanHaveKey = false });
        }
    }

    private static PartitionBound Bound(Roll roll, Way way, int at, bool isQuoted)
    {
        if (way == Way.Hash)
        {
            return new HashBound(roll.Maybe("modulus", 20) ? 6 : 3, at);
        }

        if (at == 2 && roll.Maybe("default", 50))
        {
            return new DefaultBound();
        }

        if (way == Way.List)
        {
            return new ListBound([.. (SqlExpression[])[new($"'{at}'"), .. roll.Maybe("more", 40) ? (SqlExpression[])[new($"'it''s {at}'")] : [], .. at == 0 && roll.Maybe("null", 30) ? (SqlExpression[])[new("NULL")] : []]]);
        }

        var end = (at * 100) + roll.Pick("end", 90, 100);
        SqlExpression from = at == 0 && roll.Maybe("open", 40) ? new("MINVALUE") : new(isQuoted ? $"'{at * 100}'" : $"{at * 100}");
        SqlExpression to = at == 2 && roll.Maybe("open", 40) ? new("MAXVALUE") : new(isQuoted ? $"'{end}'" : $"{end}");
        return way == Way.Both ? new RangeBound([from, new("MINVALUE")], [to, to.Sql == "MAXVALUE" ? to : new("MINVALUE")]) : new RangeBound([from], [to]);
    }
}
