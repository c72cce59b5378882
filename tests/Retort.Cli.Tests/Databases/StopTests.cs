using System.Text.Json;

namespace Retort.Cli.Tests.Databases;

/// <summary>Commands that are stopped in the middle, and how the next one goes on.</summary>
public sealed class StopTests
{
    private const string Table = "op.Execute(\"CREATE TABLE r1 (id int)\");";
    private const string Sleep = "op.Execute(\"CREATE TABLE r2 (id int)\"); op.Execute(\"SELECT pg_sleep(60)\");";
    private const string SleepAlone = "op.Autocommit(() => op.Execute(\"CALL sleep()\"));";

    [Fact]
    public async Task What_is_in_a_transaction_is_rolled_back_and_the_lock_is_free()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var result = await StopAsync(database, "upgrade", Table, Sleep);

        Assert.Equal(130, result.ExitCode);
        Assert.EndsWith("\nstopped: r2 was rolled back, and the database is at r1\n", result.Error, StringComparison.Ordinal);
        Assert.Null(await database.ScalarAsync("SELECT to_regclass('r2')::text"));
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"));
    }

    [Fact]
    public async Task The_document_says_that_it_was_stopped_and_where()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var result = await StopAsync(database, "upgrade --json", Table, Sleep);

        Assert.Equal((130, ""), (result.ExitCode, result.Error));
        var json = JsonDocument.Parse(result.Output).RootElement;
        Assert.True(json.GetProperty("error").GetProperty("stopped").GetBoolean());
        Assert.Equal("r1", json.GetProperty("rowsAfter")[0].GetString());
        Assert.Equal(["r1"], json.GetProperty("steps").Each("revision"));
    }

    [Theory]
    [InlineData("d", "the step that it was at is done")]
    [InlineData("r", "the step that it was at had no effect, and what it left is taken away")]
    public async Task A_person_says_what_became_of_a_step_of_which_nothing_tells(string answer, string found)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await MakeProcedureAsync(database, "PERFORM pg_sleep(60)");
        var stopped = await StopAsync(database, "upgrade", Table, SleepAlone);
        Assert.EndsWith("\nstopped: the database is at r1, and r2 is half done; the next run goes on with it\n", stopped.Error, StringComparison.Ordinal);
        await MakeProcedureAsync(database, "NULL");

        var workspace = new DatabaseWorkspace(CompiledChain.Of(Table, SleepAlone), database.ConnectionString);
        var current = await DatabaseCli.RunAsync(workspace, database, "current");
        Assert.Equal("r1, make r1\n", current.Output);
        Assert.Equal("a run left the upgrade of r2 in the middle at 2026-01-30 10:30:00 UTC; the next run goes on from there\n", current.Error);

        var alone = await DatabaseCli.RunAsync(workspace, database, "upgrade");
        Assert.Equal(1, alone.ExitCode);
        Assert.StartsWith("/src/Chain.cs(3): error RET5040: ", alone.Error, StringComparison.Ordinal);

        var quits = await DatabaseCli.RunAsync(workspace, database, "upgrade", new FakePerson("what?", "q"));
        Assert.Equal(1, quits.ExitCode);
        Assert.EndsWith("error RET5013: Nothing was changed, because nobody said what became of the interrupted step.\n", quits.Error, StringComparison.Ordinal);

        var goesOn = await DatabaseCli.RunAsync(workspace, database, "upgrade", new FakePerson(answer));
        Assert.Equal(0, goesOn.ExitCode);
        Assert.Contains($"\nresuming r2, which a run left in the middle at 2026-01-30 10:30:00 UTC: {found}\n", goesOn.Error, StringComparison.Ordinal);
        Assert.Equal("r2", await database.ScalarAsync("SELECT version_num FROM alembic_version"));
    }

    [Fact]
    public async Task A_command_that_waits_for_another_run_says_so_and_can_be_stopped()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        using var first = new CancellationTokenSource();
        var holder = DatabaseCli.RunStoppableAsync(new DatabaseWorkspace(CompiledChain.Of(Table, Sleep), database.ConnectionString), database, "upgrade", null, first.Token);
        await SleepsAsync(database);

        var waiter = await DatabaseCli.RunAsync(new DatabaseWorkspace(CompiledChain.Of(Table, Sleep), database.ConnectionString), database, "upgrade --lock-wait 100ms");
        await first.CancelAsync();

        Assert.Equal(1, waiter.ExitCode);
        Assert.Matches(@"^waiting for another run, up to 12 ms: process \d+ \('retort', of postgres, [^\n]*\) holds the lock\nerror RET5010: [^\n]*\n$", waiter.Error);
        Assert.Equal(130, (await holder).ExitCode);
    }

    /// <summary>Runs a command, and stops it once the server sleeps.</summary>
    private static async Task<CliResult> StopAsync(PostgresDatabase database, string command, params string[] upgrades)
    {
        using var stop = new CancellationTokenSource();
        var run = DatabaseCli.RunStoppableAsync(new DatabaseWorkspace(CompiledChain.Of(upgrades), database.ConnectionString), database, command, null, stop.Token);
        await SleepsAsync(database);
        await stop.CancelAsync();
        return await run;
    }

    private static async Task SleepsAsync(PostgresDatabase database)
    {
        while (await database.ScalarAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'") is 0L)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private static Task MakeProcedureAsync(PostgresDatabase database, string body)
        => database.ExecuteAsync($"CREATE OR REPLACE PROCEDURE sleep() LANGUAGE plpgsql AS $$ BEGIN {body}; END $$");
}
