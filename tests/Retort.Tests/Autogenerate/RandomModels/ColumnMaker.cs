using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Columns of every type.</summary>
internal static class ColumnMaker
{
    /// <summary>The columns of a table: two numbers that others can count on, and what chance brings.</summary>
    public static List<Column> Make(RandomModel model, Roll roll, string table, bool hasIdentity)
    {
        List<Column> columns = [Key(model, model.Dice.For($"column {table}.id"), hasIdentity), new("ref", roll.Pick("ref", Integer, Integer, Integer, BigInt))];
        foreach (var name in roll.Some("column", 55, "x", "Y 2", "z", "during", "doc", "w", "span"))
        {
            columns.Add(Free(model, model.Dice.For($"column {table}.{name}"), name));
        }

        if (roll.Maybe("generated", 35))
        {
            columns.Add(Computed(model, model.Dice.For($"column {table}.total"), columns));
        }

        return roll.Maybe("turned", 15) ? [.. columns.OrderBy(column => column.Name.Length)] : columns;
    }

    private static Column Key(RandomModel model, Roll roll, bool hasIdentity)
    {
        var column = roll.Number("kind", 5) switch
        {
            1 or 2 when hasIdentity => new Column("id", Integer) { Nullable = false, Identity = new(roll.Pick("identity", IdentityKind.Always, IdentityKind.ByDefault), SequenceMaker.Options(roll, 15)) },
            3 => new Column("id", roll.Pick("serial", Serial, BigSerial, SmallSerial)) { Nullable = false },
            _ => new Column("id", Integer) { Nullable = roll.Maybe("nullable", 20), Default = Default(model, roll) },
        };
        return column with { Comment = roll.Comment(), Statistics = roll.NumberOrNone("statistics", 10, 50, 0) };
    }

    // A number's default may take a sequence or call a function.
    private static SqlExpression? Default(RandomModel model, Roll roll) => roll.Number("default", 8) switch
    {
        0 => new("0"),
        1 => new("5 + 5"),
        2 => new("-1"),
        3 => roll.Choose("sequence", model.Schema.Sequences.Values.Where(sequence => sequence.OwnedBy is null).Select(sequence => sequence.Name)) is { } name ? new($"nextval('{RandomModel.Sql(name).Replace("'", "''")}'::regclass)") : null,
        4 => Plus(model) is { } plus ? new($"{RandomModel.Sql(plus)}(7)") : null,
        _ => null,
    };

    /// <summary>The function that can stand in an expression, if there is one.</summary>
    public static QualifiedName? Plus(RandomModel model) =>
        model.Schema.Routines.Values.FirstOrDefault(routine => routine is { Kind: RoutineKind.Function, Returns.Name: "integer", Volatility: Volatility.Immutable, ReturnsSet: false, Arguments: [{ Type.Name: "integer" }, ..] } && routine.Body?.Contains("unnest") != true)?.Name;

    private static Column Computed(RandomModel model, Roll roll, List<Column> columns)
    {
        List<string> expressions = ["id + 1", "id * 2", "(id - 3) * (id + 3)"];
        expressions.AddRange(columns.Where(column => column.Type is { Name: "text" or "varchar", IsBuiltIn: true, Dimensions: 0 } && column.Collation is null).Select(column => $"char_length({RandomModel.Sql(column.Name)})"));
        var isVirtual = model.Version >= 18 && roll.Maybe("virtual", 40);
        if (!isVirtual && Plus(model) is { } plus && columns[0].Type.Name is not ("bigserial" or "bigint"))
        {
            expressions.Add($"{RandomModel.Sql(plus)}(id)");
        }

        return new Column("total", roll.Pick("type", Integer, BigInt)) { Generated = new(new(roll.Pick("expression", [.. expressions])), isVirtual), Comment = roll.Comment() };
    }

    private static Column Free(RandomModel model, Roll roll, string name)
    {
        var (type, values) = name switch
        {
            "during" => roll.Pick<(SqlType, string[])>("type", (Int4Range, ["'empty'", "'[1,5)'"]), (TsTzRange, []), (DateRange, ["'[2020-01-01,2020-02-01)'"]), (Int8MultiRange, ["'{}'"])),
            "span" => (Int4Range, ["'[3,7)'"]),
            "doc" => roll.Pick<(SqlType, string[])>("type", (Jsonb, ["'{}'", "'{\"a\": 1}'"]), (Json, ["'[]'"]), (Array(Integer), ["'{}'", "'{1,2}'", "ARRAY[1, 2]"]), (Type("tsvector"), []), (Array(Text, 2), ["'{}'"])),
            "w" => Own(model, roll),
            _ => Simple(roll),
        };
        var isText = type is { IsBuiltIn: true, Name: "text" or "varchar" or "char" or "bpchar", Dimensions: 0 };
        var isLong = type is { IsBuiltIn: true } && (type.Dimensions > 0 || type.Name is "text" or "varchar" or "bytea" or "jsonb" or "json");
        return new Column(name, type)
        {
            Nullable = !roll.Maybe("not null", 30),
            Default = values.Length > 0 && roll.Maybe("default", 50) ? new(roll.Pick("value", values)) : null,
            Collation = isText ? roll.PickOrNone("collation", 25, new QualifiedName(null, "C"), new QualifiedName("pg_catalog", "POSIX")) : null,
            Storage = isLong ? roll.NumberOrNone("storage", 25, ColumnStorage.External, ColumnStorage.Main, ColumnStorage.Plain, ColumnStorage.Extended) : null,
            Compression = isLong ? roll.NumberOrNone("compression", 15, ColumnCompression.Pglz, ColumnCompression.Default) : null,
            Statistics = roll.NumberOrNone("statistics", 10, 50, 0, 1000),
            Options = roll.Maybe("options", 10) ? [.. roll.Some("option", 60, "n_distinct", "n_distinct_inherited").Select(option => new StorageOption(option, roll.Pick($"how {option}", "5", "-0.5")))] : [],
            Comment = roll.Comment(),
        };
    }

    private static (SqlType Type, string[] Values) Simple(Roll roll) => roll.Pick<(SqlType, string[])>(
        "type",
        (Text, ["'x'", "'it''s'", "E'a\\nb'", "lower('X')", "'a' || 'b'"]),
        (Text, ["CURRENT_USER", "'x'::text"]),
        (Varchar(roll.Pick("length", 10, 20)), ["'x'", "''"]),
        (Varchar(), ["'long'"]),
        (Char(roll.Pick("length", 1, 5)), ["'y'"]),
        (BpChar, []),
        (Integer, ["0", "-1", "5 + 5", "(1 + 2) * 3"]),
        (SmallInt, ["3", "4"]),
        (BigInt, ["9000000000", "0"]),
        (Numeric(10, roll.Pick("scale", 2, 3)), ["1.50", "-0.5"]),
        (Numeric(), ["1e3"]),
        (Real, ["1.5"]),
        (DoublePrecision, ["2.5", "'NaN'", "random()"]),
        (Bool, ["true", "false"]),
        (Uuid, ["gen_random_uuid()"]),
        (Bytea, ["'\\x00ff'"]),
        (Date, ["CURRENT_DATE", "'2020-01-01'", "now()"]),
        (Time(roll.NumberOrNone("precision", 50, 3, 0)), ["'12:00'"]),
        (TimeTz(), []),
        (Timestamp(roll.NumberOrNone("precision", 50, 3, 0)), ["now()", "CURRENT_TIMESTAMP"]),
        (TimestampTz(roll.NumberOrNone("precision", 50, 3, 0)), ["now()", "clock_timestamp()"]),
        (Interval(roll.NumberOrNone("precision", 30, 3)), ["'1 day'", "'01:00:00'"]),
        (Interval(fields: roll.Pick("fields", IntervalFields.Day, IntervalFields.YearToMonth, IntervalFields.DayToSecond)), []),
        (Type("inet"), ["'127.0.0.1'"]),
        (Type("macaddr"), []),
        (Bit(roll.Pick("length", 1, 5)), []),
        (VarBit(7), ["B'101'"]),
        (Money, []),
        (Type("point"), []),
        (Type("xml"), []),
        (Oid, ["0"]),
        (RegClass, []),
        (Array(Varchar(5)), ["'{}'"]),
        (Array(TimestampTz()), []));

    private static (SqlType Type, string[] Values) Own(RandomModel model, Roll roll)
    {
        var own = model.Schema.Types.Keys.Concat(model.Schema.Domains.Keys).ToList();
        if (roll.Choose("own", own) is not { } name)
        {
            return (Integer, []);
        }

        var type = NamedType(name.Name, name.Schema) with { Dimensions = roll.Maybe("array", 25) ? 1 : 0 };
        return (type, type.Dimensions > 0 ? ["'{}'"] : model.Schema.Types.GetValueOrDefault(name) switch
        {
            EnumType => ["'happy'", $"'happy'::{RandomModel.Sql(name)}"],
            RangeType => ["'empty'"],
            _ => [],
        });
    }
}
