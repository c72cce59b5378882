using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Models.Classes;

/// <summary>Which type a column has.</summary>
public sealed class ColumnTypeTests
{
    [Theory]
    [InlineData("bool", "boolean")]
    [InlineData("byte", "smallint")]
    [InlineData("sbyte", "smallint")]
    [InlineData("short", "smallint")]
    [InlineData("ushort", "integer")]
    [InlineData("int", "integer")]
    [InlineData("uint", "bigint")]
    [InlineData("long", "bigint")]
    [InlineData("ulong", "numeric(20)")]
    [InlineData("System.Numerics.BigInteger", "numeric")]
    [InlineData("decimal", "numeric")]
    [InlineData("float", "real")]
    [InlineData("double", "double precision")]
    [InlineData("string", "text")]
    [InlineData("char", "char(1)")]
    [InlineData("Guid", "uuid")]
    [InlineData("DateTime", "timestamptz")]
    [InlineData("DateTimeOffset", "timestamptz")]
    [InlineData("DateOnly", "date")]
    [InlineData("TimeOnly", "time")]
    [InlineData("TimeSpan", "interval")]
    [InlineData("byte[]", "bytea")]
    [InlineData("JsonDocument", "jsonb")]
    [InlineData("JsonElement", "jsonb")]
    [InlineData("System.Text.Json.Nodes.JsonNode", "jsonb")]
    [InlineData("System.Text.Json.Nodes.JsonObject", "jsonb")]
    [InlineData("System.Text.Json.Nodes.JsonArray", "jsonb")]
    [InlineData("IPAddress", "inet")]
    [InlineData("NpgsqlInet", "inet")]
    [InlineData("System.Net.IPNetwork", "cidr")]
    [InlineData("System.Net.NetworkInformation.PhysicalAddress", "macaddr")]
    [InlineData("System.Collections.BitArray", "varbit")]
    [InlineData("NpgsqlInterval", "interval")]
    [InlineData("NpgsqlTsVector", "tsvector")]
    [InlineData("NpgsqlTsQuery", "tsquery")]
    [InlineData("NpgsqlPoint", "point")]
    [InlineData("NpgsqlLine", "line")]
    [InlineData("NpgsqlLSeg", "lseg")]
    [InlineData("NpgsqlBox", "box")]
    [InlineData("NpgsqlPath", "path")]
    [InlineData("NpgsqlPolygon", "polygon")]
    [InlineData("NpgsqlCircle", "circle")]
    [InlineData("NpgsqlRange<int>", "int4range")]
    [InlineData("NpgsqlRange<long>", "int8range")]
    [InlineData("NpgsqlRange<decimal>", "numrange")]
    [InlineData("NpgsqlRange<DateTime>", "tstzrange")]
    [InlineData("NpgsqlRange<DateTimeOffset>", "tstzrange")]
    [InlineData("NpgsqlRange<DateOnly>", "daterange")]
    [InlineData("NpgsqlRange<int>[]", "int4multirange")]
    [InlineData("List<NpgsqlRange<DateOnly>>", "datemultirange")]
    [InlineData("int[]", "integer[]")]
    [InlineData("int?[]", "integer[]")]
    [InlineData("int[,]", "integer[][]")]
    [InlineData("string[]", "text[]")]
    [InlineData("byte[][]", "bytea[]")]
    [InlineData("List<Guid>", "uuid[]")]
    [InlineData("IList<string>", "text[]")]
    [InlineData("ICollection<long>", "bigint[]")]
    [InlineData("IReadOnlyList<DateOnly>", "date[]")]
    [InlineData("IReadOnlyCollection<bool>", "boolean[]")]
    public void A_type_of_NET_has_one_of_PostgreSQL(string type, string expected)
    {
        var (plain, nullable) = (Assert.Single(CompiledModel.Columns($"public {type} Value {{ get; set; }} = default!;")), Assert.Single(CompiledModel.Columns($"public {type}? Value {{ get; set; }}")));

        Assert.Equal(new Column("value", Type(expected)) { Nullable = false }, plain);
        Assert.Equal(new Column("value", Type(expected)), nullable);
    }

    [Theory]
    [InlineData("byte", "smallint")]
    [InlineData("sbyte", "smallint")]
    [InlineData("short", "smallint")]
    [InlineData("ushort", "integer")]
    [InlineData("int", "integer")]
    [InlineData("uint", "bigint")]
    [InlineData("long", "bigint")]
    [InlineData("ulong", "numeric(20)")]
    public void An_enum_is_the_number_that_it_is_in_CSharp(string type, string expected) =>
        Assert.Equal([new("e", Type(expected)) { Nullable = false }, new("many", Array(Type(expected))) { Nullable = false }], CompiledModel.Columns("public E E { get; set; } public E[] Many { get; set; } = [];", $"enum E : {type} {{ A }}"));

    [Theory]
    [InlineData("[MaxLength(20)] public string? V { get; set; }", "varchar(20)")]
    [InlineData("[MaxLength] public string? V { get; set; }", "text")]
    [InlineData("[StringLength(30, MinimumLength = 3)] public string? V { get; set; }", "varchar(30)")]
    [InlineData("[Length(1, 40)] public string? V { get; set; }", "varchar(40)")]
    [InlineData("[MaxLength(20), StringLength(20)] public string? V { get; set; }", "varchar(20)")]
    [InlineData("[MaxLength(20)] public string[]? V { get; set; }", "text[]")]
    [InlineData("[MaxLength(20)] public byte[]? V { get; set; }", "bytea")]
    [InlineData("[Unicode(false), MaxLength(5)] public string? V { get; set; }", "varchar(5)")]
    [InlineData("[Precision(10, 2)] public decimal? V { get; set; }", "numeric(10, 2)")]
    [InlineData("[Precision(10)] public decimal? V { get; set; }", "numeric(10)")]
    [InlineData("[Precision(3)] public DateTime? V { get; set; }", "timestamptz(3)")]
    [InlineData("[Precision(0)] public TimeOnly? V { get; set; }", "time(0)")]
    [InlineData("[Precision(2)] public TimeSpan? V { get; set; }", "interval(2)")]
    [InlineData("[Column(TypeName = \"timestamp with time zone\")] public string? V { get; set; }", "timestamptz")]
    [InlineData("[Column(TypeName = \"timestamp\")] public DateTime? V { get; set; }", "timestamp")]
    [InlineData("[Column(TypeName = \"numeric(8, 3)\"), Precision(5)] public decimal? V { get; set; }", "numeric(8, 3)")]
    [InlineData("[Column(TypeName = \"vector(1536)\")] public ReadOnlyMemory<float>? V { get; set; }", "public.vector(1536)")]
    [InlineData("[Column(TypeName = \"app.mood\")] public object? V { get; set; }", "app.mood")]
    public void Attributes_say_more_of_a_type(string property, string expected) =>
        Assert.Equal(Type(expected), Assert.Single(CompiledModel.Columns(property)).Type);

    [Fact]
    public void An_enum_type_is_made_with_its_values()
    {
        var schema = CompiledModel.Schema("""
            [EnumType("order_status")] public enum OrderStatus { Draft, InProgress, [EnumValue("DONE!")] Done, [PgName("gone")] Cancelled }
            [EnumType("mood", Schema = "app")] public enum Mood { Happy = 3, Sad = 1 }
            [EnumType("unused")] enum Unused { One }
            [Table("orders")] public class Order
            {
                public int Id { get; set; }
                [DefaultValue(OrderStatus.InProgress)] public OrderStatus Status { get; set; }
                [DefaultValue("Sad")] public Mood? Mood { get; set; }
                public List<Mood> Moods { get; set; } = [];
                [Column(TypeName = "text")] public Mood Spoken { get; set; }
            }
            """);

        Assert.Equal(
            [
                new EnumType(new("app", "mood"), ["happy", "sad"]), new EnumType(new("public", "order_status"), ["draft", "in_progress", "DONE!", "gone"]),
                new EnumType(new("public", "unused"), ["one"]),
            ],
            schema.Types.Values);
        Assert.Equal(["app", "public"], schema.Schemas.Order());
        Assert.Equal(
            [
                new("status", NamedType("order_status", "public")) { Nullable = false, Default = Sql("'in_progress'") },
                new("mood", NamedType("mood", "app")) { Default = Sql("'sad'") },
                new("moods", Array(NamedType("mood", "app"))) { Nullable = false },
                new("spoken", Text) { Nullable = false },
            ],
            schema.Tables[new("public", "orders")].Columns.Skip(1));
    }
}
