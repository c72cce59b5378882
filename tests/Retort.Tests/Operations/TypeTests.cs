using System.Reflection;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class TypeTests
{
    public static TheoryData<SqlType, string, string> Written { get; } = new()
    {
        { Numeric(), "numeric", "numeric" },
        { Numeric(10), "numeric(10)", "numeric(10,0)" },
        { Numeric(10, 2), "numeric(10, 2)", "numeric(10,2)" },
        { Numeric(3, -2), "numeric(3, -2)", "numeric(3,-2)" },
        { Float(), "double precision", "double precision" },
        { Float(24), "real", "real" },
        { Varchar(), "varchar", "character varying" },
        { Varchar(255), "varchar(255)", "character varying(255)" },
        { Char(), "char(1)", "character(1)" },
        { Char(3), "char(3)", "character(3)" },
        { Bit(), "bit(1)", "bit(1)" },
        { Bit(8), "bit(8)", "bit(8)" },
        { VarBit(), "varbit", "bit varying" },
        { VarBit(64), "varbit(64)", "bit varying(64)" },
        { Time(), "time", "time without time zone" },
        { Time(3), "time(3)", "time(3) without time zone" },
        { TimeTz(0), "timetz(0)", "time(0) with time zone" },
        { Timestamp(), "timestamp", "timestamp without time zone" },
        { Timestamp(6), "timestamp(6)", "timestamp(6) without time zone" },
        { TimestampTz(), "timestamptz", "timestamp with time zone" },
        { TimestampTz(3), "timestamptz(3)", "timestamp(3) with time zone" },
        { Interval(), "interval", "interval" },
        { Interval(3), "interval(3)", "interval(3)" },
        { Interval(fields: IntervalFields.YearToMonth), "interval year to month", "interval year to month" },
        { Interval(2, IntervalFields.DayToSecond), "interval day to second(2)", "interval day to second(2)" },
        { Interval(0, IntervalFields.Second), "interval second(0)", "interval second(0)" },
        { Array(Integer), "integer[]", "integer[]" },
        { Array(Varchar(20), 2), "varchar(20)[][]", "character varying(20)[]" },
        { Array(TimestampTz(3)), "timestamptz(3)[]", "timestamp(3) with time zone[]" },
        { NamedType("Mood", "app"), "app.\"Mood\"", "app.\"Mood\"" },
        { Type("app.\"Mood\"[]"), "app.\"Mood\"[]", "app.\"Mood\"[]" },
        { Type("FLOAT8"), "double precision", "double precision" },
        { Type("Character Varying (20) []"), "varchar(20)[]", "character varying(20)[]" },
    };

    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "", "RET2003" },
        { "integer; DROP TABLE users", "RET2003" },
        { "integer)", "RET2003" },
        { "varchar(20", "RET2003" },
        { "varchar(20) NOT NULL", "RET2003" },
        { "varchar(1,2)", "RET2003" },
        { "integer DEFAULT 1", "RET2003" },
        { "a.b.c", "RET2003" },
        { "mood'", "RET2003" },
        { "vector(1 + 1)", "RET2003" },
        { "text(3)", "RET2003" },
        { "interval year(3) --", "RET2003" },
        { "\"mood", "RET2003" },
        { "serial[]", "RET2003" },
        { "varchar(0)", "RET2004" },
        { "timestamp(7) with time zone", "RET2004" },
        { "numeric(1001)", "RET2004" },
        { "integer[][][][][][][]", "RET2004" },
        { "float(54)", "RET2004" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public async Task A_type_makes_a_column_of_it(SqlType type, string sql, string formatted)
    {
        Assert.Equal(sql, type.ToString());
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE SCHEMA app");
        await database.ExecuteAsync("CREATE TYPE app.\"Mood\" AS ENUM ('sad')");
        Assert.Equal(formatted, await FormatAsync(database, type));
    }

    [Fact]
    public async Task Every_type_without_arguments_is_read_back_as_itself()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var types = typeof(Ddl).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null)).OfType<SqlType>().Where(type => !type.IsSerial).ToList();
        Assert.True(types.Count > 60, $"only {types.Count} types");
        foreach (var type in types)
        {
            // void, trigger and their like are for functions only.
            if (await database.ScalarAsync($"SELECT typtype::text FROM pg_type WHERE oid = to_regtype('{type}')") is "p")
            {
                continue;
            }

            Assert.Equal(type, TypeParser.Parse(await FormatAsync(database, type)));
        }
    }

    [Fact]
    public async Task No_type_of_the_server_that_a_column_can_have_is_missing()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(
            """
            SELECT format_type(oid, NULL) FROM pg_type
            WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'r', 'm') AND typcategory <> 'A'
              AND typname NOT LIKE 'pg\_%' AND typname <> 'gtsvector' ORDER BY 1
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> unknown = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            if (!TypeParser.Parse(reader.GetString(0)).IsBuiltIn)
            {
                unknown.Add(reader.GetString(0));
            }
        }

        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("int4", "integer")]
    [InlineData("pg_catalog.int8", "bigint")]
    [InlineData("decimal(10, 0)", "numeric(10)")]
    [InlineData("TIMESTAMP WITH TIME ZONE", "timestamptz")]
    [InlineData("bit varying(3)", "varbit(3)")]
    [InlineData("interval day to second (3)", "interval day to second(3)")]
    [InlineData("integer[3][]", "integer[][]")]
    [InlineData("CITEXT", "citext")]
    [InlineData("vector(1536)", "vector(1536)")]
    [InlineData("geometry(Point,4326)", "geometry(Point, 4326)")]
    [InlineData("\"we \"\"like\"\" it\"", "\"we \"\"like\"\" it\"")]
    [InlineData("\"char\"", "\"char\"")]
    [InlineData("\"integer\"", "\"integer\"")]
    public void A_type_by_name_is_written_in_one_way(string sql, string written) => Assert.Equal(written, Type(sql).ToString());

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_type_is_refused_at_its_line(string sql, string code)
    {
        var fault = Assert.Throws<DiagnosticException>(() => Type(sql));
        var diagnostic = Assert.Single(fault.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.EndsWith("TypeTests.cs", diagnostic.Location!.File, StringComparison.Ordinal);
        Assert.True(diagnostic.Location.Line > 1);
    }

    [Fact]
    public void An_argument_out_of_range_is_refused()
    {
        Action[] wrong =
        [
            () => Varchar(0), () => Varchar(10_485_761), () => Char(0), () => Bit(0), () => VarBit(0), () => Time(7), () => TimeTz(-1), () => Timestamp(7),
            () => TimestampTz(7), () => Interval(7), () => Numeric(0), () => Numeric(1001), () => Numeric(10, 1001), () => Numeric(10, -1001),
            () => Float(0), () => Float(54), () => Array(Integer, 0), () => Array(Integer, 7),
        ];
        Assert.All(wrong, make => Assert.Equal("RET2004", Assert.Throws<DiagnosticException>(make).Diagnostics[0].Code));
        Action[] contradictory = [() => Numeric(scale: 2), () => Interval(3, IntervalFields.Year), () => Array(Serial)];
        Assert.All(contradictory, make => Assert.Equal("RET2001", Assert.Throws<DiagnosticException>(make).Diagnostics[0].Code));
    }

    private static async Task<string> FormatAsync(PostgresDatabase database, SqlType type)
    {
        await database.ExecuteAsync("DROP TABLE IF EXISTS t");
        await database.ExecuteAsync($"CREATE TABLE t (c {type})");
        return (string)(await database.ScalarAsync("SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = 'c'"))!;
    }
}
