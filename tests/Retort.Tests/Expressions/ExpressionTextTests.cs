using System.Globalization;
using Npgsql;
using Retort.Postgres.Expressions;

namespace Retort.Tests.Expressions;

/// <summary>What the server makes of an expression is told from another one.</summary>
public sealed class ExpressionTextTests
{
    private const string Table = "a int, b int, n numeric, r float8, t text, v varchar(20), c char(3), f boolean, d date, ts timestamptz, tl timestamp, j jsonb, i interval, arr int[], txt text[], u uuid, \"Odd\"\"Name\" int";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Conditions =>
    [
        "a > 0", "a>0 and b<5 OR not f", "a between 1 and 10", "a NOT BETWEEN b AND 10", "t in ('a', 'b''c')", "v IN ('a','b')", "a in (1)", "a NOT IN (1, 2)", "t not in ('x')",
        "t like 'a%'", "t NOT LIKE '%b'", "v ilike 'x_'", "t like 'a!%' escape '!'", "t ~ '^[a-z]+$'", "t !~* 'x'", "t similar to 'a|b'", "a <> 1", "a != 1", "a is null", "a IS NOT NULL", "f", "f is true", "f IS NOT FALSE",
        "a is distinct from b", "a IS NOT DISTINCT FROM 3", "a + b * 2 > 7", "(a + b) * 2 > 7", "a - b - 1 = 0", "a - (b - 1) = 0", "-a < 3", "a > -1", "a = - 1", "n > 1.50", "n >= 1", "r < 1e3", "a % 2 = 0", "a ^ 2 > 4", "a & 4 <> 0",
        "length(t) > 3", "LENGTH(v) > 3", "char_length(trim(t)) > 0", "trim(both 'x' from t) <> ''", "trim(leading from t) <> ''", "upper(t) = t", "t || v = 'ab'", "t || ' ' || v <> t", "coalesce(a, b, 0) > 0", "NULLIF(a, 0) IS NULL",
        "greatest(a, b) > 1", "CASE WHEN a > 0 THEN b > 0 ELSE true END", "case a when 1 then f when 2 then not f end", "d > '2020-01-01'", "d > date '2020-01-01'", "ts > now()", "ts > CURRENT_TIMESTAMP", "ts > current_timestamp - interval '1 day'",
        "i > interval '2 hours'", "extract(year from d) > 2000", "EXTRACT(epoch FROM ts) > 0", "date_trunc('day', ts) = ts", "ts at time zone 'UTC' > tl", "j ->> 'k' = 'x'", "j @> '{\"a\": 1}'", "j ? 'k'", "(j -> 'k' ->> 'l')::int > 3",
        "cast(t as integer) > 0", "t::int > 0", "arr[1] > 0", "arr[1:2] = '{1,2}'", "arr = array[1, 2]", "a = any (arr)", "a = ANY(ARRAY[1,2])", "a <> all(array[1, 2])", "'x' = any(txt)", "array_length(arr, 1) < 5", "cardinality(arr) > 0",
        "\"Odd\"\"Name\" > 0", "t collate \"C\" < 'm'", "position('x' in t) > 0", "substring(t from 2 for 3) = 'abc'", "substring(t, 2) = 'abc'", "substr(t, 1, 2) = 'ab'", "\"left\"(t, 1) = 'a'", "left(t, 1) = 'a'", "md5(t) = 'x' /* why */ -- because",
        "t = E'a\\\\b'", "t = $$it's$$", "t = 'it''s'", "not (a > 0 and b > 0)", "NOT a > 0", "a > 0 and (b > 0 and f)", "a > 0 or b > 0 or f", "(a, b) > (1, 2)", "c = 'abc'", "v = 'x'", "u = '00000000-0000-0000-0000-000000000000'",
        "a::bigint > 5000000000", "a > 5000000000", "n = 1::numeric(10,2)", "a::text = '1'", "abs(a) > 0", "round(n, 2) = n", "pg_catalog.abs(a) > 0", "a operator(pg_catalog.+) b > 0", "t is not null and t <> ''", "num_nonnulls(a, b) = 1", "(a is null) = (b is null)",
        "(a is null) <> (b is null)", "a is null or b is null and f", "t ~~ 'x%'", "f = (a > 0)", "f and a > 0 is true", "ts > '2020-01-02'", "ts >= '2020-01-02 03:04:05'", "ts >= '2020-01-02T03:04:05+00:00'", "ts > timestamptz '2020-01-02T00:00:00+00:00'", "i > '1 02:03:04'", "i > interval '-1 -02:03:04.5'", "tl > '2020-01-02'", "i <> '1 year 2 months 3 days 90 minutes'", "n > 1.5e-3", "current_user <> t", "d < current_date", "regexp_replace(t, 'a', 'b', 'g') = 'x'",
    ];

    public static TheoryData<string, string> Different =>
        new()
        {
            { "a > 0", "a >= 0" },
            { "a > 0", "b > 0" },
            { "a > 0", "a > 1" },
            { "a + b * 2 > 7", "(a + b) * 2 > 7" },
            { "a - b - 1 = 0", "a - (b - 1) = 0" },
            { "a > 0 and b > 0 or f", "a > 0 and (b > 0 or f)" },
            { "not f and a > 0", "not (f and a > 0)" },
            { "t in ('a', 'b')", "t in ('a', 'c')" },
            { "t in ('a', 'b')", "t in ('a', 'b', 'c')" },
            { "t = 'A'", "t = 'a'" },
            { "t like 'a'", "t ilike 'a'" },
            { "lower(t) = t", "upper(t) = t" },
            { "a between 1 and 2", "a not between 1 and 2" },
            { "\"A\" > 0", "a > 0" },
            { "coalesce(a, 0) > 0", "coalesce(a, 1) > 0" },
            { "t = 'a'", "t = 'a '" },
            { "case when f then 1 else 2 end = 1", "case when f then 2 else 1 end = 1" },
            { "a is null", "a is not null" },
            { "extract(year from d) > 1", "extract(month from d) > 1" },
        };

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task What_the_server_makes_of_a_condition_is_known_again(string condition)
    {
        var stored = (await StoreAsync([condition]))[0];

        Assert.True(ExpressionText.CanBe(condition, stored), $"{condition}\n{stored}\n{ExpressionText.Normal(condition, false)}\n{ExpressionText.Normal(stored, false)}");
        Assert.True(ExpressionText.AreSame(condition, condition));
    }

    [Theory]
    [InlineData("int", "0")]
    [InlineData("int", "-1")]
    [InlineData("bigint", "-5")]
    [InlineData("smallint", "1")]
    [InlineData("numeric(10, 2)", "-1.50")]
    [InlineData("numeric", "0")]
    [InlineData("float8", "1.5")]
    [InlineData("text", "'a''b'")]
    [InlineData("varchar(10)", "'x'")]
    [InlineData("char(2)", "'x'")]
    [InlineData("boolean", "true")]
    [InlineData("boolean", "FALSE")]
    [InlineData("timestamptz", "now()")]
    [InlineData("timestamptz", "CURRENT_TIMESTAMP")]
    [InlineData("timestamp", "LOCALTIMESTAMP")]
    [InlineData("date", "current_date")]
    [InlineData("uuid", "gen_random_uuid()")]
    [InlineData("jsonb", "'{}'")]
    [InlineData("jsonb", "'{\"a\": [1]}'::jsonb")]
    [InlineData("text[]", "'{}'")]
    [InlineData("text[]", "ARRAY[]::text[]")]
    [InlineData("int[]", "array[1, 2]")]
    [InlineData("interval", "interval '1 day'")]
    [InlineData("interval", "'1 day'")]
    [InlineData("timestamptz", "now() + interval '7 days'")]
    [InlineData("timestamp", "(now() at time zone 'utc')")]
    [InlineData("int", "nextval('other_seq')")]
    [InlineData("int", "nextval('public.other_seq'::regclass)")]
    [InlineData("bytea", "'\\x00'")]
    [InlineData("inet", "'127.0.0.1'")]
    [InlineData("text", "(random() * 10)::int::text")]
    public async Task What_the_server_makes_of_a_default_is_known_again(string type, string expression)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await RunAsync(connection, $"CREATE SEQUENCE other_seq; CREATE TABLE t (x {type} DEFAULT {expression})");
        var stored = (await TextsAsync(connection, "SET search_path = ''; SELECT pg_catalog.pg_get_expr(adbin, adrelid) FROM pg_catalog.pg_attrdef"))[0];

        Assert.True(ExpressionText.CanBe(expression, stored), $"{expression}\n{stored}\n{ExpressionText.Normal(expression, false)}\n{ExpressionText.Normal(stored, false)}");
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void What_means_something_else_is_told_apart(string one, string other)
    {
        Assert.False(ExpressionText.CanBe(one, other), ExpressionText.Normal(one, false));
        Assert.False(ExpressionText.AreSame(one, other));
    }

    [Fact]
    public void Between_what_two_users_wrote_a_cast_counts()
    {
        Assert.False(ExpressionText.AreSame("a::bigint > 0", "a > 0"));
        Assert.True(ExpressionText.AreSame("cast(a AS int8)>0", "(a::bigint) > 0"));
    }

    [Fact]
    public void What_cannot_be_understood_is_compared_by_its_words()
    {
        var deep = $"{new string('(', 100_000)}a{new string(')', 100_000)} > 0";

        Assert.True(ExpressionText.AreSame("a  IN (SELECT 1) -- why", "a in ( select 1 )"));
        Assert.False(ExpressionText.AreSame("a in (select 1)", "a in (select 2)"));
        Assert.True(ExpressionText.AreSame("a > 'open", "A >  'open"));
        Assert.True(ExpressionText.AreSame(deep, deep));
        Assert.False(ExpressionText.AreSame(deep, "a > 0"));
    }

    [Fact]
    public async Task Of_conditions_made_at_random_the_server_changes_none_beyond_recognition_and_none_is_taken_for_another()
    {
        var random = new Random(4711);
        var conditions = Enumerable.Range(0, 400).Select(_ => Condition(random, 4)).Distinct(StringComparer.Ordinal).ToList();

        var stored = await StoreAsync(conditions);

        var normal = conditions.Select(condition => ExpressionText.Normal(condition, false)).ToList();
        Assert.All(conditions.Zip(stored), pair => Assert.Equal(ExpressionText.Normal(pair.First, false), ExpressionText.Normal(pair.Second, false)));

        // Two that the server writes alike may be one; no others may.
        var alike = stored.Zip(normal).GroupBy(pair => pair.Second).Where(group => group.Select(pair => pair.First).Distinct().Count() > 1);
        Assert.All(alike, group => Assert.Fail(string.Join('\n', group.Select(pair => pair.First))));
    }

    private static string Condition(Random random, int depth) => depth == 0 ? Leaf(random) : random.Next(6) switch
    {
        0 => $"{Condition(random, depth - 1)} and {Condition(random, depth - 1)}",
        1 => $"{Condition(random, depth - 1)} OR {Condition(random, depth - 1)}",
        2 => $"not {Leaf(random)}",
        3 => $"({Condition(random, depth - 1)} AND {Condition(random, depth - 1)})",
        4 => $"({Condition(random, depth - 1)} or {Condition(random, depth - 1)})",
        _ => Leaf(random),
    };

    private static string Leaf(Random random) => random.Next(6) switch
    {
        0 => $"{Number(random, 2)} {Pick(random, "<", ">", "=", "<>", "<=", ">=")} {Number(random, 2)}",
        1 => $"{Number(random, 1)} between {Number(random, 1)} and {Number(random, 1)}",
        2 => $"a {Pick(random, "in", "not in")} ({random.Next(9)}, {random.Next(9)})",
        3 => $"t {Pick(random, "like", "not like", "ilike", "~", "||  'q' =")} '{Pick(random, "x%", "it''s", "")}'",
        4 => $"{Pick(random, "a", "t", "f")} is {Pick(random, "", "not ")}null",
        _ => $"f {Pick(random, "is true", "is not false", "= true", "<> f")}",
    };

    private static string Number(Random random, int depth) => depth == 0
        ? Pick(random, "a", "b", random.Next(100).ToString(CultureInfo.InvariantCulture), "length(t)", "coalesce(a, 1)")
        : random.Next(4) switch
        {
            0 => $"({Number(random, depth - 1)} {Pick(random, "+", "-", "*")} {Number(random, depth - 1)})",
            1 => $"{Number(random, 0)} {Pick(random, "+", "-", "*", "/", "%")} {Number(random, depth - 1)}",
            2 => $"-{Pick(random, "a", "b")}",
            _ => Number(random, depth - 1),
        };

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];

    private static async Task<IReadOnlyList<string>> StoreAsync(IReadOnlyList<string> conditions)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await RunAsync(connection, $"CREATE TABLE t ({Table})");
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (condition, at) in conditions.Select((condition, at) => (condition, at)))
        {
            batch.BatchCommands.Add(new($"ALTER TABLE t ADD CONSTRAINT c{at:00000} CHECK ({condition}\n)"));
        }

        await batch.ExecuteNonQueryAsync(Token);
        return await TextsAsync(connection, "SET search_path = ''; SELECT pg_catalog.pg_get_expr(conbin, conrelid) FROM pg_catalog.pg_constraint WHERE contype = 'c' AND conrelid = 'public.t'::regclass ORDER BY conname");
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Token);
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(NpgsqlConnection connection, string sql)
    {
        var texts = new List<string>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Token);
        while (await reader.ReadAsync(Token))
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
