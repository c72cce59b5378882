using Retort.Autogenerate.Writing;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.Writing;

/// <summary>SQL is a value of C# if and only if that value becomes the same SQL.</summary>
public sealed class ConstantTests
{
    public static TheoryData<string, string> Values => new()
    {
        { "0", "defaultValue: 0" },
        { "-1", "defaultValue: -1" },
        { "2147483648", "defaultValue: 2147483648" },
        { "-9223372036854775808", "defaultValue: -9223372036854775808" },
        { "18446744073709551615", "defaultValue: 18446744073709551615" },
        { "18446744073709551616", "defaultValue: 18446744073709551616m" },
        { "0.50", "defaultValue: 0.50m" },
        { "-0.5", "defaultValue: -0.5m" },
        { "true", "defaultValue: true" },
        { "false", "defaultValue: false" },
        { "''", "defaultValue: \"\"" },
        { "'it''s'", "defaultValue: \"it's\"" },
        { "E'a\\\\b'", "defaultValue: \"a\\\\b\"" },
        { "'2026-01-01'", "defaultValue: \"2026-01-01\"" },
        { "NULL", "defaultSql: \"NULL\"" },
        { "TRUE", "defaultSql: \"TRUE\"" },
        { "-0", "defaultSql: \"-0\"" },
        { "007", "defaultSql: \"007\"" },
        { "00.5", "defaultSql: \"00.5\"" },
        { "1e3", "defaultSql: \"1e3\"" },
        { "0.12345678901234567890123456789012345", "defaultSql: \"0.12345678901234567890123456789012345\"" },
        { "'a' || 'b'", "defaultSql: \"'a' || 'b'\"" },
        { "'a'::text", "defaultSql: \"'a'::text\"" },
        { "'a''", "defaultSql: \"'a''\"" },
        { "'a\\b'", "defaultSql: \"'a\\\\b'\"" },
        { "E'a\\n'", "defaultSql: \"E'a\\\\n'\"" },
        { "E'a'", "defaultSql: \"E'a'\"" },
        { "'", "defaultSql: \"'\"" },
        { "now()", "defaultSql: \"now()\"" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_default_is_a_value_where_one_becomes_that_SQL(string sql, string expected) =>
        Assert.Equal($"op.AddColumn(\"t\", Column(\"c\", Text, {expected}));", MigrationWriter.Write([Add(sql)]));

    [Fact]
    public void Every_default_comes_back()
    {
        // These two are no SQL, which the builder would say.
        Operation[] operations = [.. Values.Select(row => row.Data.Item1).Where(sql => sql is not "'" and not "'a''").Select(Add)];

        Assert.Equal(operations, WrittenMigrations.Record(operations));
    }

    [Fact]
    public void Lists_have_words_of_their_own()
    {
        ValueList<SqlExpression> values = [new("NULL"), new("MINVALUE"), new("MAXVALUE"), new("1"), new("'x'"), new("now()"), new("0.5"), new("5000000000")];
        Operation[] operations = [new BulkInsert("t", ["a"], [values]), new AttachPartition("p", "q", new ListBound(values))];

        Assert.Contains("In([null, MinValue, MaxValue, 1, \"x\", Sql(\"now()\"), 0.5m, 5000000000])", MigrationWriter.Write(operations), StringComparison.Ordinal);
        Assert.Equal(operations[1], WrittenMigrations.Record(operations[1..])[0]);
    }

    private static AddColumn Add(string sql) => new("t", new Column("c", Ddl.Text) { Default = new(sql) });
}
