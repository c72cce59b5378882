using Npgsql;
using Retort.TestKit.Wire;

namespace Retort.TestKit.Tests.Wire;

public sealed class WireProxyCountTests
{
    [Fact]
    public async Task Every_statement_of_a_batch_has_a_number_and_an_outcome()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var proxy = WireProxy.Start(database.ConnectionString);
        await Clients.BatchAsync(proxy.ConnectionString, "BEGIN", "CREATE TABLE t (a int)", "INSERT INTO t VALUES (1), (2)", "COMMIT");

        Assert.Equal(
            [(1, "BEGIN", "BEGIN"), (2, "CREATE TABLE t (a int)", "CREATE TABLE"), (3, "INSERT INTO t VALUES (1), (2)", "INSERT 0 2"), (4, "COMMIT", "COMMIT")],
            proxy.Statements.Select(s => (s.Number, s.Sql, s.Outcome)));
        Assert.Equal(2L, await database.ScalarAsync("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task The_server_gets_one_statement_of_a_batch_at_a_time()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        List<string> seen = [];
        await using var proxy = WireProxy.Start(database.ConnectionString, (statement, moment) =>
        {
            seen.Add($"{moment} {statement.Number} {statement.Outcome}".TrimEnd());
            return Task.FromResult(Verdict.Pass);
        });
        await Clients.BatchAsync(proxy.ConnectionString, "SELECT 1", "SELECT 2", "SELECT 3");

        Assert.Equal(["Before 1", "After 1 SELECT 1", "Before 2", "After 2 SELECT 1", "Before 3", "After 3 SELECT 1"], seen);
    }

    [Fact]
    public async Task After_an_error_the_rest_of_a_batch_is_not_counted_and_the_session_goes_on()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var proxy = WireProxy.Start(database.ConnectionString);
        await using var connection = await Clients.OpenAsync(proxy.ConnectionString);
        var error = await Assert.ThrowsAsync<PostgresException>(() => Clients.BatchAsync(connection, "SELECT 1", "SELECT * FROM nowhere", "SELECT 3"));
        await Clients.BatchAsync(connection, "SELECT 4");

        Assert.Equal("42P01", error.SqlState);
        Assert.Equal(["SELECT 1", "ERROR 42P01", "SELECT 1"], proxy.Statements.Select(s => s.Outcome));
        Assert.Equal("SELECT 4", proxy.Statements[^1].Sql);
    }

    [Fact]
    public async Task An_error_of_the_last_statement_is_its_outcome()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var proxy = WireProxy.Start(database.ConnectionString);
        await using var connection = await Clients.OpenAsync(proxy.ConnectionString);
        await Assert.ThrowsAsync<PostgresException>(() => Clients.BatchAsync(connection, "SELECT 1/0"));
        await Clients.BatchAsync(connection, "SELECT 2");

        Assert.Equal(["ERROR 22012", "SELECT 1"], proxy.Statements.Select(s => s.Outcome));
    }

    [Fact]
    public async Task Transactions_parameters_and_prepared_statements_are_counted_with_their_text()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var proxy = WireProxy.Start(database.ConnectionString);
        await using var connection = await Clients.OpenAsync(proxy.ConnectionString);
        await using (var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await using var command = new NpgsqlCommand("SELECT $1", connection, transaction) { Parameters = { new() { Value = 7 } } };
            await command.PrepareAsync(TestContext.Current.CancellationToken);
            Assert.Equal(7, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
            Assert.Equal(7, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(["BEGIN TRANSACTION ISOLATION LEVEL READ COMMITTED", "SELECT $1", "SELECT $1", "COMMIT"], proxy.Statements.Select(s => s.Sql));
    }

    [Fact]
    public async Task A_copy_is_one_statement_whose_rows_pass()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (a text)");
        await using var proxy = WireProxy.Start(database.ConnectionString);
        await using (var connection = await Clients.OpenAsync(proxy.ConnectionString))
        {
            await using var writer = await connection.BeginTextImportAsync("COPY t FROM STDIN", TestContext.Current.CancellationToken);
            for (var i = 0; i < 10_000; i++)
            {
                await writer.WriteLineAsync($"row {i}");
            }
        }

        Assert.Equal(("COPY t FROM STDIN", "COPY 10000"), Assert.Single(proxy.Statements.Select(s => (s.Sql, s.Outcome))));
        Assert.Equal(10_000L, await database.ScalarAsync("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task Large_results_arrive_whole()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var proxy = WireProxy.Start(database.ConnectionString);
        await using var connection = await Clients.OpenAsync(proxy.ConnectionString);
        await using var command = new NpgsqlCommand("SELECT repeat('x', 3000000)", connection);

        Assert.Equal(new string('x', 3_000_000), await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Numbers_go_on_over_all_sessions_and_can_begin_late()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var proxy = WireProxy.Start(database.ConnectionString, counts: Counting.From(sql => sql == "SELECT 2"));
        await Clients.BatchAsync(proxy.ConnectionString, "SELECT 1", "SELECT 2");
        await Clients.BatchAsync(proxy.ConnectionString, "SELECT 1");

        Assert.Equal([(1, 1, "SELECT 2"), (2, 2, "SELECT 1")], proxy.Statements.Select(s => (s.Number, s.Session, s.Sql)));
    }

    [Fact]
    public async Task A_request_to_cancel_passes_uncounted()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var proxy = WireProxy.Start(database.ConnectionString);
        await using var connection = await Clients.OpenAsync(proxy.ConnectionString);
        await using var blocker = await database.OpenAsync();
        await Clients.BatchAsync(blocker, "SELECT pg_advisory_lock(1)");
        using var cancel = new CancellationTokenSource();
        var waiting = Clients.BatchAsync(connection, cancel.Token, "SELECT pg_advisory_lock(1)");
        await Waiting.UntilAsync(async () => await database.ScalarAsync("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'advisory' AND datname = current_database()") is 1L);
        await cancel.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => waiting);
        Assert.Equal("ERROR 57014", Assert.Single(proxy.Statements).Outcome);
    }
}
