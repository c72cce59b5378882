using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Tests.Postgres;

public sealed class LiteralTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTime Moment = new(2026, 1, 15, 10, 30, 5, DateTimeKind.Unspecified);

    /// <summary>A value, its literal, its type on the server, and the text that the server reads in it.</summary>
    public static TheoryData<object?, string, string, string?> Values => new()
    {
        { null, "NULL", "text", null },
        { "it's", "'it''s'", "text", "it's" },
        { @"C:\x'", @"E'C:\\x'''", "text", @"C:\x'" },
        { "a\n🐘", "'a\n🐘'", "text", "a\n🐘" },
        { 'ß', "'ß'", "text", "ß" },
        { true, "true", "boolean", "true" },
        { (byte)255, "'255'::smallint", "smallint", "255" },
        { short.MinValue, "'-32768'::smallint", "smallint", "-32768" },
        { 42, "42", "integer", "42" },
        { -5, "(-5)", "integer", "-5" },
        { int.MinValue, "'-2147483648'::integer", "integer", "-2147483648" },
        { long.MinValue, "'-9223372036854775808'::bigint", "bigint", "-9223372036854775808" },
        { ulong.MaxValue, "'18446744073709551615'::numeric", "numeric", "18446744073709551615" },
        { 1.50m, "'1.50'::numeric", "numeric", "1.50" },
        { BigInteger.Pow(10, 40), "'1" + new string('0', 40) + "'::numeric", "numeric", "1" + new string('0', 40) },
        { 0.1, "'0.1'::double precision", "double precision", "0.1" },
        { double.NaN, "'NaN'::double precision", "double precision", "NaN" },
        { double.NegativeInfinity, "'-Infinity'::double precision", "double precision", "-Infinity" },
        { double.Epsilon, "'5E-324'::double precision", "double precision", "5e-324" },
        { float.PositiveInfinity, "'Infinity'::real", "real", "Infinity" },
        { Guid.Empty, "'00000000-0000-0000-0000-000000000000'::uuid", "uuid", "00000000-0000-0000-0000-000000000000" },
        { Moment, "'2026-01-15 10:30:05'::timestamp", "timestamp without time zone", "2026-01-15 10:30:05" },
        { DateTime.SpecifyKind(Moment, DateTimeKind.Utc), "'2026-01-15 10:30:05+00'::timestamptz", "timestamp with time zone", "2026-01-15 10:30:05+00" },
        { DateTime.MaxValue, "'9999-12-31 23:59:59.999999'::timestamp", "timestamp without time zone", "9999-12-31 23:59:59.999999" },
        { DateTimeOffset.MinValue, "'0001-01-01 00:00:00+00'::timestamptz", "timestamp with time zone", "0001-01-01 00:00:00+00" },
        { new DateTimeOffset(Moment, TimeSpan.FromHours(2)), "'2026-01-15 08:30:05+00'::timestamptz", "timestamp with time zone", "2026-01-15 08:30:05+00" },
        { new DateOnly(2026, 1, 15), "'2026-01-15'::date", "date", "2026-01-15" },
        { new TimeOnly(23, 59, 0, 1), "'23:59:00.001'::time", "time without time zone", "23:59:00.001" },
        { new TimeSpan(1, 2, 3, 4, 500), "'1 days 02:03:04.500000'::interval", "interval", "1 day 02:03:04.5" },
        { new TimeSpan(-1, -2, -3), "'0 days -01:02:03.000000'::interval", "interval", "-01:02:03" },
        { TimeSpan.MinValue, "'-10675199 days -02:48:05.477580'::interval", "interval", "-10675199 days -02:48:05.47758" },
        { new byte[] { 0, 255, 92 }, @"E'\\x00ff5c'::bytea", "bytea", @"\x00ff5c" },
        { Array.Empty<byte>(), @"E'\\x'::bytea", "bytea", @"\x" },
        { new[] { 1, -2 }, "'{1,-2}'::integer[]", "integer[]", "{1,-2}" },
        { new int?[] { 1, null }, "'{1,NULL}'::integer[]", "integer[]", "{1,NULL}" },
        { Array.Empty<string>(), "'{}'::text[]", "text[]", "{}" },
        { new List<string?> { "NULL", null, "", "a\"b" }, "E'{\"NULL\",NULL,\"\",\"a\\\\\"b\"}'::text[]", "text[]", "{\"NULL\",NULL,\"\",\"a\\\"b\"}" },
        { new[,] { { 1, 2 }, { 3, 4 } }, "'{{1,2},{3,4}}'::integer[]", "integer[]", "{{1,2},{3,4}}" },
        { new[,,] { { { 1 }, { 2 } }, { { 3 }, { 4 } } }, "'{{{1},{2}},{{3},{4}}}'::integer[]", "integer[]", "{{{1},{2}},{{3},{4}}}" },
        { new long[][] { [1], [2] }, "'{{1},{2}}'::bigint[]", "bigint[]", "{{1},{2}}" },
        { new int[][] { [], [] }, "'{}'::integer[]", "integer[]", "{}" },
        { ImmutableArray.Create(Moment), "'{\"2026-01-15 10:30:05\"}'::timestamp[]", "timestamp without time zone[]", "{\"2026-01-15 10:30:05\"}" },
        { new byte[][] { [1] }, @"E'{""\\\\x01""}'::bytea[]", "bytea[]", @"{""\\x01""}" },
        { new[] { double.NaN, 1.5 }, "'{NaN,1.5}'::double precision[]", "double precision[]", "{NaN,1.5}" },
        { JsonNode.Parse("""{"a": ["ü'", null, 1e3]}"""), """'{"a":["ü''",null,1e3]}'::jsonb""", "jsonb", """{"a": ["ü'", null, 1000]}""" },
        { JsonDocument.Parse("[1, 2] "), "'[1,2]'::jsonb", "jsonb", "[1, 2]" },
        { JsonDocument.Parse("\"x\\ny\"").RootElement, @"E'""x\\ny""'::jsonb", "jsonb", "\"x\\ny\"" },
        { new List<JsonArray> { new(1) }, "'{\"[1]\"}'::jsonb[]", "jsonb[]", "{[1]}" },
        { IPAddress.IPv6Loopback, "'::1'::inet", "inet", "::1/128" },
        { IPNetwork.Parse("10.0.0.0/8"), "'10.0.0.0/8'::cidr", "cidr", "10.0.0.0/8" },
        { PhysicalAddress.Parse("08-00-2B-01-02-03"), "'08002b010203'::macaddr", "macaddr", "08:00:2b:01:02:03" },
        { new SqlExpression("1 + 1"), "1 + 1", "integer", "2" },
    };

    public static TheoryData<object, string> Refused => new()
    {
        { "a\0", "RET2054" },
        { "a\uD800", "RET2054" },
        { '\uDC00', "RET2054" },
        { new[] { "a\0" }, "RET2054" },
        { new int[][] { [1], [1, 2] }, "RET2054" },
        { new int[]?[] { [1], null }, "RET2054" },
        { new int[]?[] { null, [1] }, "RET2054" },
        { new int[1, 1, 1, 1, 1, 1, 1], "RET2054" },
        { default(ImmutableArray<int>), "RET2054" },
        { new[] { Moment, DateTime.SpecifyKind(Moment, DateTimeKind.Utc) }, "RET2054" },
        { DateTime.SpecifyKind(Moment, DateTimeKind.Local), "RET2054" },
        { BigInteger.Pow(10, 131072), "RET2054" },
        { IPAddress.Parse("fe80::1%2"), "RET2054" },
        { PhysicalAddress.None, "RET2054" },
        { default(JsonElement), "RET2054" },
        { JsonNode.Parse("\"\\u0000\"")!, "RET2054" },
        { JsonValue.Create(double.NaN)!, "RET2054" },
        { DayOfWeek.Monday, "RET2053" },
        { new[] { DayOfWeek.Monday }, "RET2053" },
        { new object(), "RET2053" },
        { new object[] { 1 }, "RET2053" },
        { new ArrayList(), "RET2053" },
        { new Dictionary<string, string>(), "RET2053" },
        { new[] { new SqlExpression("1") }, "RET2053" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task A_literal_is_the_value_with_its_type(object? value, string literal, string type, string? read)
    {
        Assert.Equal(literal, Literal.Typed(value));
        await using var connection = await fixture.Database.OpenAsync();
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(new("SET timezone = 'UTC'"));
        batch.BatchCommands.Add(new($"CREATE TEMPORARY TABLE t AS SELECT {(type == "text" ? $"{literal}::text" : literal)} AS typed"));
        batch.BatchCommands.Add(new($"INSERT INTO t VALUES ({Literal.Untyped(value)})"));
        batch.BatchCommands.Add(new("SELECT pg_typeof(typed)::text, typed::text, count(*) FROM t GROUP BY typed"));
        await using var reader = await batch.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal((type, read, 2L), (reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.GetInt64(2)));
    }

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_PostgreSQL_cannot_hold_is_refused(object value, string code)
    {
        var diagnostic = Assert.Throws<DiagnosticException>(() => Literal.Typed(value)).Diagnostics[0];
        Assert.Equal(code, diagnostic.Code);
        Assert.DoesNotContain('\n', diagnostic.Message);
    }

    [Fact]
    public void The_error_names_the_type_and_what_to_do()
    {
        var message = Assert.Throws<DiagnosticException>(() => Literal.Typed(new Version(1, 0))).Message;
        Assert.Contains("System.Version", message, StringComparison.Ordinal);
        Assert.Contains("Sql(", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-5, "-5")]
    [InlineData(5L, "5")]
    [InlineData(1.5, "'1.5'")]
    [InlineData(false, "false")]
    [InlineData("a", "'a'")]
    public void Where_a_column_decides_the_type_a_literal_stays_plain(object value, string literal) => Assert.Equal(literal, Literal.Untyped(value));

    [Fact]
    public void The_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        CultureInfo.CurrentCulture.NumberFormat = new() { NumberDecimalSeparator = ",", NegativeSign = "~" };
        CultureInfo.CurrentCulture.DateTimeFormat = new() { TimeSeparator = ".", DateSeparator = "." };
        try
        {
            Assert.Equal(
                "'-1.5'::numeric '-1.5'::double precision (-1) '-1 days -00:00:00.500000'::interval '2026-01-15 10:30:05'::timestamp",
                string.Join(' ', new object[] { -1.5m, -1.5, -1, TimeSpan.FromDays(-1) - TimeSpan.FromSeconds(0.5), Moment }.Select(Literal.Typed)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Random_strings_come_back_as_they_went_whatever_the_session_says()
    {
        await using var connection = await fixture.Database.OpenAsync();
        var random = new Random(7);
        string[] nasty = ["'", "\\", "''", "\\'", "\"", "$$", "\n", "\r", "--", "/*", ":x", "\u0001", "é", "🐘", "x", "{", "}", ",", "NULL"];
        var texts = Enumerable.Range(0, 500).Select(_ => string.Concat(random.GetItems(nasty, random.Next(8)))).ToArray();
        foreach (var conforming in new[] { "on", "off" })
        {
            await using var set = connection.CreateBatch();
            set.BatchCommands.Add(new($"SET standard_conforming_strings = {conforming}"));
            set.BatchCommands.Add(new($"SELECT ARRAY[{string.Join(", ", texts.Select(Literal.Typed))}], {Literal.Typed(texts)}"));
            await using var reader = await set.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));
            Assert.Equal(texts, reader.GetFieldValue<string[]>(0));
            Assert.Equal(texts, reader.GetFieldValue<string[]>(1));
        }
    }
}
