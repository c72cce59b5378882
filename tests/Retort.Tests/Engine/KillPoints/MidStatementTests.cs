using Npgsql;
using Retort.Revisions;
using Retort.TestKit.Wire;
using Retort.Tests.Compilation;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine.KillPoints;

/// <summary>
/// A statement outside a transaction is ended while the server is at it: it waits for a transaction of somebody else, with half of its work done.
/// </summary>
public sealed class MidStatementTests
{
    private const string Tables =
        "op.Execute(\"CREATE TABLE t (id int, at date) PARTITION BY RANGE (at); CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'); "
        + "CREATE TABLE u (id int); INSERT INTO u VALUES (1), (2); CREATE INDEX ix_old ON u (id)\");";

    public enum Ending
    {
        Terminated,
        Cut,
        Stopped,
    }

    public static TheoryData<string, Ending> Statements()
    {
        var data = new TheoryData<string, Ending>();
        foreach (var ending in Enum.GetValues<Ending>())
        {
            data.Add("CREATE INDEX CONCURRENTLY ix_new ON u (id)", ending);
            data.Add("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix_new ON u (id)", ending);
            data.Add("DROP INDEX CONCURRENTLY ix_old", ending);
            data.Add("ALTER TABLE t DETACH PARTITION t_1 CONCURRENTLY", ending);
            data.Add("REINDEX INDEX CONCURRENTLY ix_old", ending);
            data.Add("REINDEX (VERBOSE) TABLE CONCURRENTLY u", ending);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task A_statement_that_is_ended_in_the_middle_is_made_good_by_the_next_run(string statement, Ending ending)
    {
        var chain = SourceCompiler.Chain(Written.Line(
            ("a1", Tables, "op.Execute(\"DROP TABLE t, u\");"),
            ("b1", $"op.Execute(\"CREATE TABLE v (id int)\"); op.Execute(\"{statement}\"); op.Execute(\"CREATE TABLE w (id int)\");", "op.Irreversible(\"no\");")));
        await using var undisturbed = await PostgresServer.Shared.CreateDatabaseAsync();
        await new Migrator(chain, undisturbed.ConnectionString).UpgradeAsync("head", TestContext.Current.CancellationToken);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var migrator = new Migrator(chain, database.ConnectionString);
        await migrator.UpgradeAsync("a1", TestContext.Current.CancellationToken);

        await using (var other = await database.OpenAsync())
        {
            await using var transaction = await other.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, TestContext.Current.CancellationToken);
            await using var look = new NpgsqlCommand("SELECT (SELECT count(*) FROM t) + (SELECT count(*) FROM u)", other);
            await look.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            await DisturbAsync(chain, database, ending);
        }

        Assert.Equal(["a1"], (await migrator.ReadStateAsync(TestContext.Current.CancellationToken)).Rows);
        Assert.Equal("b1", Assert.Single((await migrator.ReadStateAsync(TestContext.Current.CancellationToken)).Interrupted).Revision);
        await migrator.UpgradeAsync("head", TestContext.Current.CancellationToken);

        Assert.Equal(await undisturbed.CatalogAsync(), await database.CatalogAsync());
        Assert.Empty((await migrator.ReadStateAsync(TestContext.Current.CancellationToken)).Interrupted);
    }

    private static async Task DisturbAsync(MigrationChain chain, PostgresDatabase database, Ending ending)
    {
        await using var proxy = WireProxy.Start(database.ConnectionString);
        using var stop = new CancellationTokenSource();
        var run = new Migrator(chain, proxy.ConnectionString).UpgradeAsync("head", stop.Token);
        const string Waiting = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'retort' AND wait_event_type = 'Lock' AND state = 'active'";
        while (await database.ScalarAsync(Waiting) is null)
        {
            Assert.False(run.IsCompleted, "The run did not wait.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        switch (ending)
        {
            case Ending.Terminated:
                await database.ExecuteAsync($"SELECT pg_terminate_backend(({Waiting}), 5000)");
                Assert.Equal(Rules.ConnectionLost, (await Assert.ThrowsAsync<DiagnosticException>(() => run)).Diagnostics[0].Rule);
                break;
            case Ending.Cut:
                proxy.CutClients();
                Assert.Equal(Rules.ConnectionLost, (await Assert.ThrowsAsync<DiagnosticException>(() => run)).Diagnostics[0].Rule);
                break;
            default:
                await stop.CancelAsync();
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
                break;
        }
    }
}
