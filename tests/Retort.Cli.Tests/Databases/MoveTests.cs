using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Retort.Cli.CommandLine;
using Retort.Cli.Output;

namespace Retort.Cli.Tests.Databases;

/// <summary>Upgrades and downgrades that do not go well, and what is said of them.</summary>
public sealed class MoveTests
{
    private const string Table = "op.Execute(\"CREATE TABLE r1 (id int)\");";
    private const string Failing = "op.Execute(\"ALTER TABLE missing ADD x int\");";

    [Fact]
    public async Task A_statement_that_fails_is_one_error_with_its_notes_below()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var result = await RunAsync(database, "upgrade", Table, Failing);

        Assert.Equal(
            new CliResult(
                1,
                "",
                """
                upgrade shop on localhost:5432 from base to r2: 2 revisions
                  apply r1 make r1
                  apply r2 make r2
                applied r1 make r1 (12 ms)
                /src/Chain.cs(3): error RET5020: Revision r2 failed: relation "missing" does not exist (SQLSTATE 42P01). It was rolled back; the database is at r1.
                    statement: ALTER TABLE missing ADD x int

                """.ReplaceLineEndings("\n")),
            result);
    }

    [Fact]
    public async Task The_document_of_a_run_that_failed_tells_how_far_it_came()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var result = await RunAsync(database, "upgrade --json", Table, Failing);

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        var json = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal("shop", json.GetProperty("server").GetProperty("database").GetString());
        Assert.Equal(["r1"], json.GetProperty("steps").Each("revision"));
        var diagnostic = json.GetProperty("error").GetProperty("diagnostics")[0];
        Assert.Equal("RET5020", diagnostic.GetProperty("code").GetString());
        Assert.Equal(("/src/Chain.cs", 3), (diagnostic.GetProperty("file").GetString(), diagnostic.GetProperty("line").GetInt32()));
        Assert.Equal("statement: ALTER TABLE missing ADD x int", diagnostic.GetProperty("notes")[0].GetString());
    }

    [Fact]
    public async Task With_one_transaction_for_all_nothing_stays_of_a_run_that_fails()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var result = await RunAsync(database, "upgrade --transaction all", Table, Failing);

        Assert.Contains("It was rolled back; the database is at base.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("applied", result.Error, StringComparison.Ordinal);
        Assert.Null(await database.ScalarAsync("SELECT to_regclass('r1')::text"));
    }

    [Fact]
    public async Task What_the_server_says_is_shown_and_kept()
    {
        const string Notice = "op.Execute(\"DO $$ BEGIN RAISE NOTICE 'hello'; END $$\");";
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var plain = await RunAsync(database, "upgrade r1", Notice);
        var quiet = await RunAsync(database, "upgrade r2 --quiet", Notice, Notice);
        var json = (await RunAsync(database, "upgrade r3 --json", Notice, Notice, Notice)).Json();

        Assert.Contains("\nNOTICE: hello\n", plain.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hello", quiet.Error, StringComparison.Ordinal);
        Assert.Equal(["hello"], json.GetProperty("notices").Each("message"));
    }

    [Fact]
    public async Task A_revision_that_was_edited_is_a_warning_at_its_place()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await RunAsync(database, "upgrade", Table);

        var plain = await RunAsync(database, "upgrade --quiet", "op.Execute(\"CREATE TABLE r1 (id bigint)\");");
        var json = (await RunAsync(database, "plan --json", "op.Execute(\"CREATE TABLE r1 (id bigint)\");")).Json();

        Assert.Matches(@"^/src/Chain\.cs\(2\): warning RET5033: Revision r1 was edited after it was applied on [^\n]*\n$", plain.Error);
        Assert.Equal(0, plain.ExitCode);
        Assert.Equal(["RET5033"], json.GetProperty("warnings").Each("code"));
    }

    [Fact]
    public async Task Verbose_tells_of_each_statement()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var result = await RunAsync(database, "upgrade -v", Table + "op.Execute(\"INSERT INTO r1\\nVALUES (1)\");");

        Assert.Equal(
            """
            connected to shop on localhost:5432 (PostgreSQL 18.1) as app
            upgrade shop on localhost:5432 from base to r1: 1 revision
              apply r1 make r1
            applying r1 make r1
              CREATE TABLE r1 (id int)
              -> 12 ms
              INSERT INTO r1
              VALUES (1)
              -> 12 ms
            applied r1 make r1 (12 ms)
            shop on localhost:5432 is at r1 (1 revision in 12 ms)

            """.ReplaceLineEndings("\n"),
            result.Error);
    }

    [Fact]
    public async Task All_parts_of_a_revision_count_in_its_duration()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        string[] chain = ["op.Autocommit(() => op.Execute(\"CALL sleep()\"));"];
        await database.ExecuteAsync("CREATE PROCEDURE sleep() LANGUAGE sql AS 'SELECT pg_sleep(0.2)'");
        var workspace = new DatabaseWorkspace(CompiledChain.Of(chain), database.ConnectionString);

        using var output = new StringWriter();
        using (var console = new CommandConsole(output, TextWriter.Null))
        {
            await new RetortCommandLine(console, workspace).RunAsync(["upgrade", "--json"], TestContext.Current.CancellationToken);
            await new RetortCommandLine(console, workspace).RunAsync(["current", "--json"], TestContext.Current.CancellationToken);
        }

        var milliseconds = Regex.Matches(output.ToString(), "\"milliseconds\": ([0-9.]+)").Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, milliseconds.Count);
        Assert.All(milliseconds, time => Assert.True(time >= 200, $"{time} ms"));
    }

    [Fact]
    public async Task The_log_that_is_shown_is_of_what_is_applied()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await RunAsync(database, "upgrade", Table, Table.Replace("r1", "r2", StringComparison.Ordinal));

        var before = (await RunAsync(database, "current --json", Table, Table)).Json();
        await RunAsync(database, "stamp r1", Table, Table);
        var stamped = (await RunAsync(database, "current --json", Table, Table)).Json();
        var unknown = (await RunAsync(database, "current --json", "op.Execute(\"SELECT 1\");")).Json();
        await RunAsync(database, "stamp --purge base", Table, Table);
        var none = (await RunAsync(database, "current --json", Table, Table)).Json();

        Assert.Equal(["r1", "r2"], before.GetProperty("log").Each("revision"));
        Assert.Equal(["r1"], stamped.GetProperty("log").Each("revision"));
        Assert.Equal(["r1"], unknown.GetProperty("rows").EnumerateArray().Select(row => row.GetString()!));
        Assert.Empty(none.GetProperty("log").EnumerateArray());
    }

    [Fact]
    public async Task Rows_that_the_project_does_not_have_are_marked()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await RunAsync(database, "upgrade", Table, "op.Execute(\"SELECT 1\");");

        var plain = await RunAsync(database, "current", Table);
        var verbose = await RunAsync(database, "current -v", Table);
        var check = await RunAsync(database, "current -c --json", Table);
        var upgrade = await RunAsync(database, "upgrade", Table);

        Assert.Equal(new CliResult(0, "r2 (not in this project)\n", ""), plain);
        Assert.EndsWith("\nRev: r2 (not in this project)\nApplied: 2026-01-30 10:30:00 UTC, in 12 ms, by app (me@laptop), with Retort 0.1.0\n", verbose.Output, StringComparison.Ordinal);
        Assert.Equal(3, check.ExitCode);
        var json = JsonDocument.Parse(check.Output).RootElement;
        Assert.Equal("r2", json.GetProperty("unknownRows")[0].GetString());
        Assert.Equal(["RET5034"], json.GetProperty("error").GetProperty("diagnostics").Each("code"));
        Assert.StartsWith("error RET1111: ", upgrade.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upgrade --connection nonsense", "RET5002")]
    [InlineData("current --connection Port=x", "RET5002")]
    [InlineData("upgrade a:b", "RET1110")]
    [InlineData("plan --downgrade", "RET9030")]
    [InlineData("downgrade", "RET9030")]
    [InlineData("stamp", "RET9030")]
    [InlineData("upgrade --lock-wait soon", "RET9030")]
    [InlineData("upgrade --lock-wait -1", "RET9030")]
    [InlineData("upgrade --transaction some", "RET9030")]
    [InlineData("upgrade --interrupted maybe", "RET9030")]
    public async Task Wrong_usage_has_exit_code_2_in_either_form(string command, string code)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var plain = await RunAsync(database, command, Table);
        var json = await RunAsync(database, command + " --json", Table);

        Assert.Equal((2, ""), (plain.ExitCode, plain.Output));
        Assert.StartsWith($"error {code}: ", plain.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (json.ExitCode, json.Error));
        Assert.Equal([code], JsonDocument.Parse(json.Output).RootElement.GetProperty("error").GetProperty("diagnostics").Each("code"));
    }

    private static Task<CliResult> RunAsync(PostgresDatabase database, string command, params string[] upgrades)
        => DatabaseCli.RunAsync(new DatabaseWorkspace(CompiledChain.Of(upgrades), database.ConnectionString), database, command);
}
