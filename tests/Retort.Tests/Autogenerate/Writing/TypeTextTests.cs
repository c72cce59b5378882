using System.Reflection;
using Retort.Autogenerate.Writing;
using Retort.Operations;
using Retort.Postgres;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.Writing;

/// <summary>Types are written by the members of <see cref="Ddl"/> that a person would use.</summary>
public sealed class TypeTextTests
{
    private static readonly Dictionary<string, SqlType> Properties = typeof(Ddl).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == typeof(SqlType))
        .ToDictionary(property => property.Name == nameof(Bool) ? "Boolean" : property.Name, property => (SqlType)property.GetValue(null)!);

    private static readonly Dictionary<string, SqlType> Calls = new()
    {
        ["Varchar()"] = Varchar(),
        ["Varchar(20)"] = Varchar(20),
        ["Char()"] = Char(),
        ["Char(3)"] = Char(3),
        ["Bit()"] = Bit(),
        ["Bit(8)"] = Bit(8),
        ["VarBit()"] = VarBit(),
        ["VarBit(9)"] = VarBit(9),
        ["Numeric()"] = Numeric(),
        ["Numeric(5)"] = Numeric(5),
        ["Numeric(10, -2)"] = Numeric(10, -2),
        ["Time(0)"] = Time(0),
        ["TimeTz()"] = TimeTz(),
        ["Timestamp(3)"] = Timestamp(3),
        ["TimestampTz()"] = TimestampTz(),
        ["Interval()"] = Interval(),
        ["Interval(3)"] = Interval(3),
        ["Interval(fields: IntervalFields.YearToMonth)"] = Interval(fields: IntervalFields.YearToMonth),
        ["Interval(2, fields: IntervalFields.DayToSecond)"] = Interval(2, IntervalFields.DayToSecond),
        ["Array(Integer)"] = Array(Integer),
        ["Array(Varchar(9), 3)"] = Array(Varchar(9), 3),
        ["Array(NamedType(\"mood\", schema: \"app\"))"] = Array(NamedType("mood", "app")),
        ["NamedType(\"Mood\")"] = NamedType("Mood"),
        ["NamedType(\"integer\")"] = NamedType("integer"),
        ["Type(\"vector(1536)\")"] = Type("vector(1536)"),
        ["Array(Type(\"\\\"Geo\\\".geometry(Point, 4326)\"))"] = Type("\"Geo\".geometry(Point, 4326)[]"),
        ["Type(\"bpchar(5)\")"] = Type("bpchar(5)"),
        ["new SqlType(\"odd\") { Modifiers = \"a b\" }"] = new("odd") { Modifiers = "a b" },
        ["new SqlType(\"char\") { IsBuiltIn = true }"] = new("char") { IsBuiltIn = true },
    };

    [Fact]
    public void Every_type_is_written_by_its_own_member()
    {
        Assert.NotEmpty(Properties);
        Assert.All([.. Properties, .. Calls], pair => Assert.Equal($"op.AddColumn(\"t\", Column(\"c\", {pair.Key}));", MigrationWriter.Write([Add(pair.Value)])));
    }

    [Fact]
    public void Every_type_comes_back()
    {
        Operation[] operations = [.. Properties.Values.Concat(Calls.Values).Concat(TypeNames.Canonical.Values.Distinct().Select(name => Type(name))).Select(Add)];

        Assert.Equal(operations, WrittenMigrations.Record(operations));
    }

    private static AddColumn Add(SqlType type) => new("t", new("c", type));
}
