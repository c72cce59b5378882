using Npgsql;
using Retort.Engine;
using Retort.KillTarget;
using Retort.Revisions;
using Retort.TestKit.Processes;

namespace Retort.Tests.Engine;

/// <summary>Several runs on one database at once.</summary>
public sealed class ConcurrentStartTests
{
    private const int Processes = 20;

    [Fact]
    public async Task Twenty_processes_that_start_at_once_apply_each_revision_once_and_all_succeed()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var pool = new WarmPool("Retort.KillTarget", Processes, () => null);
        var processes = await Task.WhenAll(Enumerable.Range(0, Processes).Select(_ => pool.TakeAsync()));

        var results = await Task.WhenAll(processes.Select(process => process.RunAsync(new Job(database.ConnectionString, "up", "head", ThirtyChain.Name))));

        Assert.All(results, result => Assert.Equal(new JobResult(JobEnding.Done, null), result));
        Assert.Equal("r30", await database.ScalarAsync("SELECT string_agg(version_num, ',') FROM alembic_version"));
        Assert.Equal(30L, await database.ScalarAsync("SELECT count(*) FROM retort_log WHERE event = 'applied'"));
        Assert.Equal(30L, await database.ScalarAsync("SELECT count(DISTINCT revision) FROM retort_log WHERE event = 'applied'"));
        Assert.Equal(1L, await database.ScalarAsync("SELECT count(DISTINCT run) FROM retort_log"));
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }
    }

    [Fact]
    public async Task Twenty_runs_in_one_process_and_on_two_version_tables_do_not_hinder_each_other()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE SCHEMA one");
        var empty = Compilation.SourceCompiler.Chain(Scripts.Written.Line(("a1", "", ""), ("b1", "", "")));

        var results = await Task.WhenAll(Enumerable.Range(0, Processes).Select(i => new Migrator(empty, database.ConnectionString, new MigratorOptions
        {
            VersionTable = new(i % 2 == 0 ? "one" : null, "version"),
        }).UpgradeAsync("head", TestContext.Current.CancellationToken)));

        Assert.Equal(4, results.Sum(result => result.Steps.Count));
    }

    [Fact]
    public async Task A_run_that_waits_says_for_whom_and_gives_up_at_its_limit()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var hold = Compilation.SourceCompiler.Chain(Scripts.Written.Line(("a1", "op.Execute(\"SELECT pg_advisory_lock(1)\");", "")));
        await using var gate = await database.OpenAsync();
        await using (var close = new NpgsqlCommand("SELECT pg_advisory_lock(1)", gate))
        {
            await close.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var first = new Migrator(hold, database.ConnectionString + ";Application Name=the first", new MigratorOptions { LockTimeout = TimeSpan.Zero })
            .UpgradeAsync("head", TestContext.Current.CancellationToken);
        while (await database.ScalarAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'") is 0L)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        var told = new List<MigrationEvent>();
        var second = new Migrator(hold, database.ConnectionString, new MigratorOptions { LockWait = TimeSpan.FromSeconds(0.3), Progress = told.Add });
        var refused = await Assert.ThrowsAsync<DiagnosticException>(() => second.UpgradeAsync("head", TestContext.Current.CancellationToken));

        Assert.Equal(Rules.AnotherRun, refused.Diagnostics[0].Rule);
        Assert.Contains("'the first', of postgres, from 127.0.0.1", refused.Message, StringComparison.Ordinal);
        Assert.Equal("the first", Assert.Single(Assert.Single(told.OfType<WaitingForRun>()).Holders).Application);
        Assert.Empty((await second.ReadStateAsync(TestContext.Current.CancellationToken)).Rows);
        await gate.DisposeAsync();
        Assert.Equal(["a1"], (await first).RowsAfter);
    }

    [Fact]
    public async Task A_script_and_a_run_exclude_each_other()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var chain = Compilation.SourceCompiler.Chain(Scripts.Written.Line(("a1", "", "")));
        await using var other = await database.OpenAsync();
        await using (var take = new NpgsqlCommand($"SELECT pg_advisory_lock({Retort.Postgres.LockKey.Expression(new(null, "alembic_version"))})", other))
        {
            await take.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var refused = await Assert.ThrowsAsync<DiagnosticException>(() => new Migrator(chain, database.ConnectionString, new MigratorOptions { LockWait = TimeSpan.Zero })
            .UpgradeAsync("head", TestContext.Current.CancellationToken));

        Assert.Equal(Rules.AnotherRun, refused.Diagnostics[0].Rule);
    }

    [Fact]
    public async Task A_migration_that_lets_go_of_every_lock_does_not_let_another_run_in()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var chain = Compilation.SourceCompiler.Chain(Scripts.Written.Line(
            ("a1", "op.Execute(\"SELECT pg_advisory_unlock_all(); CREATE TABLE t (id int)\"); op.CreateIndex(\"ix\", \"t\", [\"id\"], concurrently: true); op.Execute(\"SELECT pg_advisory_unlock_all()\");", ""),
            ("b1", "op.Execute(\"CREATE TABLE u (id int)\");", "")));
        const string Held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        var held = new List<object?>();
        var migrator = new Migrator(chain, database.ConnectionString, new MigratorOptions
        {
            StatementByStatement = true,
            Progress = what =>
            {
                if (what is StatementStarted { Sql: ['C', ..] })
                {
                    held.Add(database.ScalarAsync(Held).GetAwaiter().GetResult());
                }
            },
        });

        await migrator.UpgradeAsync("head", TestContext.Current.CancellationToken);

        // The table of the first revision is made in the transaction that let go of the lock; index and second table are not.
        Assert.Equal([0L, 1L, 1L], held);
        Assert.Equal(0L, await database.ScalarAsync(Held));
    }
}
