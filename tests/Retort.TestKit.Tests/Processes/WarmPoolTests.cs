using System.Diagnostics;
using Retort.TestKit.Processes;
using Retort.TestKit.Wire;

namespace Retort.TestKit.Tests.Processes;

public sealed class WarmPoolTests : IAsyncLifetime
{
    private readonly WarmPool _pool = new("Retort.KillTarget", size: 1, () => null);

    [Fact]
    public async Task A_job_is_done_in_a_process_of_its_own()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        Assert.Equal(new(JobEnding.Done, null), await _pool.RunAsync(Job(database.ConnectionString)));
        Assert.True(await HasAsync(database, "step_3"));
        Assert.Equal(new(JobEnding.Done, null), await _pool.RunAsync(Job(database.ConnectionString, "down")));
        Assert.False(await HasAsync(database, "step_1"));
    }

    [Fact]
    public async Task What_a_job_throws_is_its_result()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var result = await _pool.RunAsync(Job(database.ConnectionString, "down"));

        Assert.Equal(JobEnding.Failed, result.Ending);
        Assert.Contains("42P01", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_can_be_killed_before_and_after_each_of_its_statements()
    {
        await using var trial = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var counting = WireProxy.Start(trial.ConnectionString);
        await _pool.RunAsync(Job(counting.ConnectionString));

        Assert.Equal(7, counting.Statements.Count);
        foreach (var statement in counting.Statements)
        {
            foreach (var moment in Enum.GetValues<Moment>())
            {
                await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
                var result = await KilledAtAsync(database, statement.Number, moment);

                var done = statement.Number - (moment == Moment.Before ? 1 : 0);
                Assert.Equal(JobEnding.Died, result.Ending);
                Assert.Equal([done >= 3, done >= 4, done >= 7], [await HasAsync(database, "step_1"), await HasAsync(database, "step_2"), await HasAsync(database, "step_3")]);
            }
        }
    }

    [Fact]
    public async Task The_server_sees_that_a_process_died_while_its_statement_ran()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync($"ALTER DATABASE {database.Name} SET client_connection_check_interval = 10");
        await database.ExecuteAsync("CREATE TABLE lock (a int)");
        await database.ExecuteAsync(
            "CREATE FUNCTION wait() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_lock(1); END'");
        await database.ExecuteAsync("CREATE EVENT TRIGGER wait ON ddl_command_start EXECUTE FUNCTION wait()");
        await using var blocker = await database.OpenAsync();
        await Wire.Clients.BatchAsync(blocker, "SELECT pg_advisory_lock(1)");
        await using var proxy = WireProxy.Start(database.ConnectionString);
        await using var process = await _pool.TakeAsync();
        var running = process.RunAsync(Job(proxy.ConnectionString));
        await Wire.Waiting.UntilAsync(async () => await database.ScalarAsync(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'advisory' AND datname = current_database()") is 1L);
        await process.KillAsync();
        await proxy.SessionsEndedAsync();

        Assert.Equal(JobEnding.Died, (await running).Ending);
        Assert.False(await HasAsync(database, "step_1"));
    }

    [Fact]
    public async Task A_process_that_never_got_a_job_is_gone_after_its_pool()
    {
        int id;
        await using (var pool = new WarmPool("Retort.KillTarget", size: 1, () => null))
        {
            await using var process = await pool.TakeAsync();
            id = process.Id;
        }

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private static Job Job(string connection, string direction = "up") => new(connection, direction, "head", "plain");

    private static async Task<bool> HasAsync(PostgresDatabase database, string relation) =>
        await database.ScalarAsync($"SELECT to_regclass('public.{relation}') IS NOT NULL") is true;

    private async Task<JobResult> KilledAtAsync(PostgresDatabase database, int number, Moment moment)
    {
        await using var process = await _pool.TakeAsync();
        await using var proxy = WireProxy.Start(database.ConnectionString, Hooks.At(number, moment, async () =>
        {
            await process.KillAsync();
            return Verdict.Cut;
        }));
        var result = await process.RunAsync(Job(proxy.ConnectionString));
        await proxy.SessionsEndedAsync();
        return result;
    }
}
