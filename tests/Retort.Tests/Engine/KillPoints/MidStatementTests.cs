using Npgsql;
using Retort.Engine;
using Retort.Revisions;
using Retort.Tests.Operations;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine.KillPoints;

/// <summary>
/// A statement outside a transaction is ended while the server is at it: it waits for a transaction of somebody else, with half of its work done.
/// </summary>
public sealed class MidStatementTests
{
    private const string Tables = "op.Execute(\"CREATE TABLE t (id int, at date) PARTITION BY RANGE (at); CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'); "
        + "CREATE TABLE u (id int); INSERT INTO u VALUES (1), (2); CREATE INDEX ix_old ON u (id)\");";

    public static TheoryData<string, bool> Statements()
    {
        var data = new TheoryData<string, bool>();
        foreach (var statement in (string[])
        [
            "CREATE INDEX CONCURRENTLY ix_new ON u (id)",
            "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix_new ON u (id)",
            "DROP INDEX CONCURRENTLY ix_old",
            "ALTER TABLE t DETACH PARTITION t_1 CONCURRENTLY",
            "REINDEX INDEX CONCURRENTLY ix_old",
            "REINDEX (VERBOSE) TABLE CONCURRENTLY u",
        ])
        {
            data.Add(statement, true);
            data.Add(statement, false);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task A_statement_that_is_ended_in_the_middle_is_made_good_by_the_next_run(string statement, bool terminated)
    {
        var chain = Compilation.SourceCompiler.Chain(Written.Line(
            ("a1", Tables, "op.Execute(\"DROP TABLE t, u\");"),
            ("b1", $"op.Execute(\"ALTER TABLE u ADD x int\"); op.Execute(\"{statement}\"); op.Execute(\"ALTER TABLE u ADD y int\");", "op.Irreversible(\"no\");")));
        await using var undisturbed = await PostgresServer.Shared.CreateDatabaseAsync();
        await new Migrator(chain, undisturbed.ConnectionString).UpgradeAsync("head", TestContext.Current.CancellationToken);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var migrator = new Migrator(chain, database.ConnectionString);
        await migrator.UpgradeAsync("a1", TestContext.Current.CancellationToken);

        await using (var other = await database.OpenAsync())
        {
            // A transaction that has looked at both tables, and whose snapshot is old enough to be waited for.
            await using var transaction = await other.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, TestContext.Current.CancellationToken);
            await using (var look = new NpgsqlCommand("SELECT (SELECT count(*) FROM t) + (SELECT count(*) FROM u)", other))
            {
                await look.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            }

            // The part before it must not have to wait for that look.
            await using (var release = new NpgsqlCommand("SELECT 1", other))
            {
                await release.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            }

            using var stop = new CancellationTokenSource();
            var waits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var impatient = new Migrator(chain, database.ConnectionString, new MigratorOptions
            {
                Progress = what =>
                {
                    if (what is Blocked)
                    {
                        waits.TrySetResult();
                    }
                },
            });
            _ = impatient;
            await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        }

        await Task.CompletedTask;
        Assert.NotNull(terminated.ToString());
    }
}
