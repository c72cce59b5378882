using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Tests.Postgres;

public sealed class PsqlTextTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("SELECT a[1:n] FROM t", "SELECT a[1: n] FROM t")]
    [InlineData("SELECT a[n:'2'], a[:\"n\"], a[n:2], a[n:/*x*/2]", "SELECT a[n: '2'], a[: \"n\"], a[n: 2], a[n:/*x*/2]")]
    [InlineData("SELECT 1 :{?n}", "SELECT 1 : {?n}")]
    [InlineData("SELECT a::int, b:=c, d:::n", "SELECT a::int, b:=c, d::: n")]
    [InlineData("SELECT ':n', $$:n$$, \":n\" -- :n\n/* :n */ , E'\\':n'", "SELECT ':n', $$:n$$, \":n\" -- :n\n/* :n */ , E'\\':n'")]
    [InlineData("SELECT a[1:ñ]", "SELECT a[1: ñ]")]
    public void Only_a_colon_that_psql_would_replace_gets_a_space(string sql, string escaped) => Assert.Equal(escaped, PsqlText.Escape(sql));

    [Theory]
    [InlineData("SELECT (ARRAY[10,20,30])[1:n] || (ARRAY[1,2])[n:'2'] || (ARRAY[1,2])[n:2] || ARRAY[x.\":n\"] || ARRAY[':n'::n::int] FROM x", "{10,20,2,2,7,5}")]
    [InlineData("SELECT (ARRAY[1,2,3])[n:\"n\"] FROM x", "{2}")]
    public async Task The_server_gets_what_was_meant_whatever_variables_psql_has(string sql, string answer)
    {
        var setup = "CREATE DOMAIN pg_temp.n AS text; CREATE TEMP TABLE x AS SELECT 2 AS n, 7 AS \":n\"; SET search_path = pg_temp;\n";
        sql = sql.Replace("':n'::n::int", "replace(':n'::n, ':n', '5')::int", StringComparison.Ordinal);
        string[] variables = ["-v", "n=999", "-v", "2=888", "-A", "-t"];
        var result = await fixture.Database.PsqlScriptAsync(setup + PsqlText.Escape(sql) + ";\n", true, variables);
        Assert.Equal((0, answer), (result.ExitCode, result.Output.Trim()));
        var plain = await fixture.Database.PsqlScriptAsync(setup + sql + ";\n", true, variables);
        Assert.NotEqual(answer, plain.Output.Trim());
    }

    [Fact]
    public void A_command_of_psql_is_refused() =>
        Assert.Equal("RET2064", Assert.Throws<DiagnosticException>(() => PsqlText.Escape("SELECT 1 \\g x")).Diagnostics[0].Code);

    [Theory]
    [InlineData("CREATE FUNCTION begin() RETURNS int LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("CREATE FUNCTION f1() RETURNS int BEGIN ATOMIC SELECT 1 AS case; SELECT 2; END")]
    [InlineData("CREATE OR REPLACE FUNCTION f1() RETURNS int BEGIN ATOMIC SELECT 1 AS end; SELECT 2; END")]
    [InlineData("CREATE OR REPLACE PROCEDURE begin(int) LANGUAGE sql BEGIN ATOMIC SELECT 1; END")]
    public async Task A_function_that_psql_would_cut_in_the_wrong_place_is_refused(string sql)
    {
        Assert.Equal("RET2069", Assert.Throws<DiagnosticException>(() => PsqlText.Escape(sql)).Diagnostics[0].Code);

        // And rightly so: the server takes it, psql does not get it there in one piece.
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using (var connection = await database.OpenAsync())
        await using (var batch = connection.CreateBatch())
        {
            batch.BatchCommands.Add(new(sql));
            await batch.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        // A VACUUM that comes in one message with another statement fails.
        var replace = sql.Replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION", StringComparison.Ordinal);
        var result = await database.PsqlScriptAsync(replace + ";\nVACUUM pg_am;\n", false);
        Assert.Contains("ERROR", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE FUNCTION g1() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN (CASE WHEN true THEN 1 END) END; SELECT 1 AS \"end\"; END")]
    [InlineData("CREATE OR REPLACE FUNCTION \"begin\"() RETURNS int LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("CREATE PROCEDURE g2() LANGUAGE plpgsql AS $$BEGIN PERFORM 1; END$$")]
    [InlineData("CREATE VIEW begin AS SELECT 1 AS end, 2 AS case")]
    public async Task A_function_that_psql_cuts_rightly_is_left_alone(string sql)
    {
        Assert.Equal(sql, PsqlText.Escape(sql));
        var result = await fixture.Database.PsqlScriptAsync(sql + ";\nVACUUM pg_am;\n");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }
}
