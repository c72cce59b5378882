using Npgsql;
using Retort.TestKit.Wire;

namespace Retort.TestKit.Tests.Wire;

public sealed class WireProxyCutTests
{
    private static readonly string[] Migration = ["BEGIN", "CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)", "COMMIT"];

    [Theory]
    [InlineData(1, Moment.Before, false)]
    [InlineData(2, Moment.After, false)]
    [InlineData(3, Moment.After, false)]
    [InlineData(4, Moment.Before, false)]
    [InlineData(4, Moment.After, true)]
    public async Task A_batch_that_is_cut_has_committed_exactly_when_its_commit_had_run(int number, Moment moment, bool committed)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var proxy = WireProxy.Start(database.ConnectionString, Hooks.At(number, moment, Verdict.Cut));

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Clients.BatchAsync(proxy.ConnectionString, Migration));
        await proxy.SessionsEndedAsync();

        Assert.Equal(number, proxy.Statements.Count);
        Assert.Equal(moment == Moment.After, proxy.Statements[^1].Outcome is not null);
        Assert.Equal(committed, await HasTableAsync(database));
    }

    [Theory]
    [InlineData(Moment.Before, false)]
    [InlineData(Moment.After, true)]
    public async Task A_statement_without_a_transaction_is_committed_after_it(Moment moment, bool committed)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var proxy = WireProxy.Start(database.ConnectionString, Hooks.At(1, moment, Verdict.Cut));

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Clients.BatchAsync(proxy.ConnectionString, "CREATE TABLE t (a int)"));
        await proxy.SessionsEndedAsync();

        Assert.Equal(committed, await HasTableAsync(database));
    }

    [Fact]
    public async Task The_client_is_not_told_of_a_statement_after_which_it_is_cut()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var proxy = WireProxy.Start(database.ConnectionString, Hooks.At(1, Moment.After, Verdict.Cut));

        var error = await Assert.ThrowsAnyAsync<NpgsqlException>(() => Clients.BatchAsync(proxy.ConnectionString, "SELECT 1/0"));

        Assert.IsNotType<PostgresException>(error);
        Assert.Equal("ERROR 22012", Assert.Single(proxy.Statements).Outcome);
    }

    [Fact]
    public async Task When_only_the_client_is_cut_the_server_keeps_its_transaction_and_locks_until_the_proxy_ends()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using (var proxy = WireProxy.Start(database.ConnectionString, Hooks.At(2, Moment.After, Verdict.CutClient)))
        {
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => Clients.BatchAsync(proxy.ConnectionString, "BEGIN", "SELECT pg_advisory_lock(1)", "COMMIT"));
            await proxy.SessionsEndedAsync();

            Assert.Equal("ClientRead", await database.ScalarAsync("SELECT wait_event FROM pg_stat_activity JOIN pg_locks USING (pid) WHERE locktype = 'advisory' AND datname = current_database()"));
        }

        // The lock's release is the event that shows that the server's process has noticed.
        await database.ExecuteAsync("SELECT pg_advisory_lock(1)");
    }

    [Fact]
    public async Task Clients_can_be_cut_in_the_middle_of_a_statement()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var blocker = await database.OpenAsync();
        await Clients.BatchAsync(blocker, "SELECT pg_advisory_lock(1)");
        await using var proxy = WireProxy.Start(database.ConnectionString);
        var waiting = Clients.BatchAsync(proxy.ConnectionString, "SELECT pg_advisory_lock(1)");
        await Waiting.UntilAsync(() => IsWaitingAsync(database));
        proxy.CutClients();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => waiting);
        Assert.True(await IsWaitingAsync(database));
    }

    [Fact]
    public async Task A_gate_holds_a_statement_until_it_is_opened()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var gate = new Gate((statement, moment) => statement.Sql == "CREATE TABLE t (a int)" && moment == Moment.Before);
        await using var proxy = WireProxy.Start(database.ConnectionString, gate.HookAsync);
        var running = Clients.BatchAsync(proxy.ConnectionString, Migration);

        Assert.Equal(2, (await gate.Reached).Number);
        Assert.Equal("ClientRead", await database.ScalarAsync("SELECT wait_event FROM pg_stat_activity WHERE query = 'BEGIN' AND datname = current_database()"));
        gate.Release();
        await running;
        Assert.True(await HasTableAsync(database));
    }

    [Fact]
    public async Task The_end_of_a_proxy_does_not_wait_for_a_gate()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var gate = new Gate((_, _) => true);
        var proxy = WireProxy.Start(database.ConnectionString, gate.HookAsync);
        var running = Clients.BatchAsync(proxy.ConnectionString, "SELECT 1");
        await gate.Reached;
        await proxy.DisposeAsync();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => running);
    }

    [Fact]
    public async Task A_session_that_the_server_ends_has_lost_its_statement()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var blocker = await database.OpenAsync();
        await Clients.BatchAsync(blocker, "SELECT pg_advisory_lock(1)");
        await using var proxy = WireProxy.Start(database.ConnectionString);
        var waiting = Clients.BatchAsync(proxy.ConnectionString, "SELECT pg_advisory_lock(1)");
        await Waiting.UntilAsync(() => IsWaitingAsync(database));
        await database.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'advisory' AND datname = current_database()");

        var error = await Assert.ThrowsAsync<PostgresException>(() => waiting);
        Assert.Equal("57P01", error.SqlState);
        Assert.Equal("ERROR 57P01", Assert.Single(proxy.Statements).Outcome);
    }

    [Fact]
    public async Task What_a_hook_throws_is_thrown_by_the_proxy()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var proxy = WireProxy.Start(database.ConnectionString, (_, _) => throw new InvalidDataException("The hook failed."));

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Clients.BatchAsync(proxy.ConnectionString, "SELECT 1"));
        await Assert.ThrowsAsync<InvalidDataException>(async () => await proxy.DisposeAsync());
    }

    private static async Task<bool> IsWaitingAsync(PostgresDatabase database) =>
        await database.ScalarAsync("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'advisory' AND datname = current_database()") is 1L;

    private static async Task<bool> HasTableAsync(PostgresDatabase database) => await database.ScalarAsync("SELECT to_regclass('public.t') IS NOT NULL") is true;
}
