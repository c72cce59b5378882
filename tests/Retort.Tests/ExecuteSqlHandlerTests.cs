using System.Diagnostics;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Tests;

public sealed class ExecuteSqlHandlerTests
{
    [Fact]
    public void A_value_becomes_a_literal_with_its_type() =>
        Assert.Equal(
            "UPDATE t SET a = 'it''s', b = (-1), c = '5'::bigint, d = NULL WHERE e = ANY ('{1,2}'::integer[]) AND f=now()",
            Sql($"UPDATE t SET a = {"it's"}, b = {-1}, c = {5L}, d = {null} WHERE e = ANY ({new[] { 1, 2 }}) AND f={new SqlExpression("now()")}"));

    [Fact]
    public void A_name_becomes_an_identifier_and_raw_text_stays_SQL() =>
        Assert.Equal(
            "SELECT \"a.b\".\"Order\" FROM s.\"user\" -- x\nLIMIT 1+1",
            Sql($"SELECT {"a.b":name}.{"Order":name} FROM {new QualifiedName("s", "user"):name} -- x\n{"LIMIT":raw} {"1+1":raw}"));

    [Fact]
    public void A_cast_a_subscript_and_brackets_may_touch_a_hole() =>
        Assert.Equal("SELECT 'a'::text,('{1}'::integer[])[1],5+6", Sql($"SELECT {"a"}::text,({new[] { 1 }})[1],{5}+{6}"));

    [Fact]
    public void A_hole_may_follow_closed_quotes_and_comments() =>
        Assert.Equal("SELECT 'it''s' || E'\\'' /* ' */ || 'x' || $a$ ' $a$ || 'y' -- '\n, 1", Sql($"SELECT 'it''s' || E'\\'' /* ' */ || {"x"} || $a$ ' $a$ || {"y"} -- '\n, {1}"));

    [Fact]
    public void A_hole_inside_quotes_or_a_comment_is_refused()
    {
        AssertRefused("RET2072", () => Sql($"SELECT '{1}'"));
        AssertRefused("RET2072", () => Sql($"SELECT 'a' || {"x"} || 'b {1}'"));
        AssertRefused("RET2072", () => Sql($"SELECT E'\\'{1}'"));
        AssertRefused("RET2072", () => Sql($"SELECT \"{"x":name}\""));
        AssertRefused("RET2072", () => Sql($"SELECT $f${1}$f$"));
        AssertRefused("RET2072", () => Sql($"SELECT 1 -- {1}"));
        AssertRefused("RET2072", () => Sql($"SELECT 1 /* {1} */"));
        AssertRefused("RET2072", () => Sql($"SELECT {"'":raw} {1}"));
        AssertRefused("RET2072", () => Sql($"SELECT ${"$":raw} {1}"));
    }

    [Fact]
    public void A_hole_that_would_melt_into_other_text_is_refused()
    {
        AssertRefused("RET2073", () => Sql($"SELECT E{"a"}"));
        AssertRefused("RET2073", () => Sql($"SELECT U&{"a"}"));
        AssertRefused("RET2073", () => Sql($"SELECT 'a'{"a"}"));
        AssertRefused("RET2073", () => Sql($"SELECT {"a"}'a'"));
        AssertRefused("RET2073", () => Sql($"SELECT {"a"}{"b"}"));
        AssertRefused("RET2073", () => Sql($"SELECT {"a"}{"'b'":raw}"));
        AssertRefused("RET2073", () => Sql($"SELECT 1{2}"));
        AssertRefused("RET2073", () => Sql($"SELECT {2}.5"));
        AssertRefused("RET2073", () => Sql($"SELECT 1.{2}"));
        AssertRefused("RET2073", () => Sql($"CREATE TABLE {"t":name}_old ()"));
        AssertRefused("RET2073", () => Sql($"CREATE TABLE old_{"t":name} ()"));
    }

    [Fact]
    public void What_a_hole_cannot_be_is_refused()
    {
        AssertRefused("RET2070", () => Sql($"SELECT {1.5:N2}"));
        AssertRefused("RET2071", () => Sql($"SELECT {1,5}"));
        AssertRefused("RET2074", () => Sql($"SELECT {1:name}"));
        AssertRefused("RET2074", () => Sql($"SELECT {null:raw}"));
        AssertRefused("RET2050", () => Sql($"SELECT {"":name}"));
        AssertRefused("RET2053", () => Sql($"SELECT {DayOfWeek.Monday}"));
    }

    [Fact]
    public void Many_holes_take_no_time()
    {
        var watch = Stopwatch.StartNew();
        var sql = new ExecuteSqlHandler(0, 0);
        for (var i = 0; i < 50_000; i++)
        {
            sql.AppendLiteral(i == 0 ? "VALUES (" : ", (");
            sql.AppendFormatted(i);
            sql.AppendLiteral(")");
        }

        Assert.EndsWith("(49999)", sql.Sql, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void The_builder_records_what_the_holes_became()
    {
        var op = new MigrationBuilder();
        op.ExecuteSql($"DELETE FROM {"order":name} WHERE id = {7}");
        Assert.Equal(new ExecuteSql("DELETE FROM \"order\" WHERE id = 7"), op.Operations[0].Operation);
    }

    private static string Sql(ExecuteSqlHandler sql) => sql.Sql;

    private static void AssertRefused(string code, Action build)
    {
        var diagnostic = Assert.Throws<DiagnosticException>(build).Diagnostics[0];
        Assert.Equal(code, diagnostic.Code);
        Assert.EndsWith("ExecuteSqlHandlerTests.cs", diagnostic.Location?.File, StringComparison.Ordinal);
        Assert.True(diagnostic.Location?.Line > 1);
    }
}
