using Npgsql;
using Retort.Engine;
using Retort.Revisions;
using Retort.Tests.Compilation;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine;

/// <summary>Revisions that fail: each says what, where and why, and leaves nothing half done that is not named.</summary>
public sealed class FailureTests
{
    private const string Table = "op.Execute(\"CREATE TABLE t (id int, name text)\");";

    [Fact]
    public async Task A_refused_statement_is_shown_with_everything_that_the_server_says()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var failure = await FailAsync(database, ("a1", Table, ""), ("b1", "op.Execute(\"INSERT INTO t VALUES (1)\");\nop.Execute(\"SELECT 1;\\nSELECT nme\\nFROM t\");", ""));

        Assert.Equal(Rules.StatementFailed, failure.Rule);
        Assert.Equal("/src/Shop.cs", failure.Location?.File);
        Assert.Equal("op.Execute(\"SELECT 1;\\nSELECT nme\\nFROM t\");", Line(failure, ("a1", Table, ""), ("b1", "op.Execute(\"INSERT INTO t VALUES (1)\");\nop.Execute(\"SELECT 1;\\nSELECT nme\\nFROM t\");", "")));
        Assert.Equal("Revision b1 failed: column \"nme\" does not exist (SQLSTATE 42703). It was rolled back; the database is at a1.", failure.Message);
        Assert.Equal(
            ["statement: SELECT nme\n           FROM t", "position: line 1, column 8 of the statement", "hint: Perhaps you meant to reference the column \"t.name\"."],
            failure.Notes);
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_row_that_stands_in_the_way_is_named_and_an_index_that_could_not_be_built_is_gone()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var failure = await FailAsync(
            database,
            ("a1", Table + "op.Execute(\"INSERT INTO t VALUES (7, 'x'), (7, 'y')\");", ""),
            ("b1", "op.CreateIndex(\"uq\", \"t\", [\"id\"], unique: true, concurrently: true);", ""));

        Assert.Equal("Revision b1 failed: could not create unique index \"uq\" (SQLSTATE 23505). It was rolled back; the database is at a1.", failure.Message);
        Assert.Contains("detail: Key (id)=(7) is duplicated.", failure.Notes);
        Assert.Null(await database.ScalarAsync("SELECT to_regclass('uq')::text"));
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM retort_log WHERE event = 'part done'"));
    }

    [Fact]
    public async Task A_revision_that_is_half_done_says_so_and_goes_on_where_it_stopped_once_the_reason_is_gone()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        (string, string, string)[] line =
        [
            ("a1", Table + "op.Execute(\"INSERT INTO t VALUES (7, 'x'), (7, 'y')\");", "op.Execute(\"DROP TABLE t\");"),
            ("b1", "op.Execute(\"CREATE TABLE once (id int)\"); op.CreateIndex(\"uq\", \"t\", [\"id\"], unique: true, concurrently: true); op.Execute(\"CREATE TABLE last (id int)\");", ""),
        ];

        var failure = await FailAsync(database, line);
        Assert.Contains("Parts of revision b1 are done and stay; the next run goes on from there. The database is at a1.", failure.Message, StringComparison.Ordinal);
        Assert.Equal("once", await database.ScalarAsync("SELECT to_regclass('once')::text"));

        // Down from there is not possible before it is up.
        var migrator = new Migrator(SourceCompiler.Chain(Written.Line(line)), database.ConnectionString);
        Assert.Equal(1, Assert.Single((await migrator.ReadStateAsync(TestContext.Current.CancellationToken)).Interrupted).PartsDone);
        var down = await Assert.ThrowsAsync<DiagnosticException>(() => migrator.DowngradeAsync("base", TestContext.Current.CancellationToken));
        Assert.Contains("could not create unique index", down.Message, StringComparison.Ordinal);

        await database.ExecuteAsync("DELETE FROM t WHERE name = 'y'");
        var result = await migrator.UpgradeAsync("head", TestContext.Current.CancellationToken);
        Assert.Equal(["b1"], result.Steps.Select(step => step.Revision));
        Assert.Equal("last", await database.ScalarAsync("SELECT to_regclass('last')::text"));
    }

    [Fact]
    public async Task One_transaction_for_all_rolls_back_all()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var failure = await FailAsync(database, new MigratorOptions { Transaction = TransactionMode.All }, ("a1", Table, ""), ("b1", "", ""), ("c1", "op.Execute(\"SELECT 1/0\");", ""));

        Assert.EndsWith("It was rolled back; the database is at base.", failure.Message, StringComparison.Ordinal);
        Assert.Null(await database.ScalarAsync("SELECT to_regclass('t')::text"));
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM alembic_version"));
    }

    [Fact]
    public async Task A_lost_wait_for_a_lock_is_tried_again_and_then_names_who_was_in_the_way()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (id int, name text)");
        await using var other = new NpgsqlConnection(database.ConnectionString + ";Application Name=a report");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var read = new NpgsqlCommand("SELECT count(*) FROM t", other);
        await read.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        var told = new List<MigrationEvent>();
        var options = new MigratorOptions { LockTimeout = TimeSpan.FromSeconds(2), LockAttempts = 2, Progress = told.Add };

        var failure = await FailAsync(database, options, ("a1", "op.Execute(\"ALTER TABLE t ADD x int\");", ""));

        Assert.Equal(Rules.LockNotObtained, failure.Rule);
        Assert.Contains("'a report', of postgres", failure.Message, StringComparison.Ordinal);
        Assert.Contains("idle in transaction", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(told.OfType<Retrying>()).Attempt);
        Assert.Contains(told, what => what is Blocked);
    }

    [Fact]
    public async Task A_lock_that_comes_free_lets_the_next_attempt_through()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (id int, name text)");
        var other = await database.OpenAsync();
        var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var read = new NpgsqlCommand("SELECT count(*) FROM t", other))
        {
            await read.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        }

        var options = new MigratorOptions
        {
            LockTimeout = TimeSpan.FromMilliseconds(50),
            Progress = what =>
            {
                if (what is Retrying)
                {
                    transaction.Dispose();
                    other.Dispose();
                }
            },
        };
        var result = await new Migrator(SourceCompiler.Chain(Written.Line(("a1", "op.Execute(\"CREATE TABLE u (id int)\"); op.Execute(\"ALTER TABLE t ADD x int\");", ""))), database.ConnectionString, options)
            .UpgradeAsync("head", TestContext.Current.CancellationToken);

        Assert.Equal(["a1"], result.RowsAfter);
        Assert.Equal(1L, await database.ScalarAsync("SELECT count(*) FROM retort_log WHERE event = 'applied'"));
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_is_ended()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var failure = await FailAsync(database, new MigratorOptions { StatementTimeout = TimeSpan.FromMilliseconds(100) }, ("a1", "op.Execute(\"SELECT pg_sleep(60)\");", ""));

        Assert.Equal(Rules.StatementTimedOut, failure.Rule);
    }

    [Fact]
    public async Task A_constraint_that_fails_at_the_commit_fails_the_revision()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var failure = await FailAsync(
            database,
            ("a1", "op.Execute(\"CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (id int REFERENCES p DEFERRABLE INITIALLY DEFERRED)\");", ""),
            ("b1", "op.Execute(\"INSERT INTO c VALUES (1)\");", ""));

        Assert.Contains("violates foreign key constraint", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a1", await database.ScalarAsync("SELECT version_num FROM alembic_version"));
    }

    [Theory]
    [InlineData("throw new System.InvalidOperationException(\"no rates today\");", "RET5024", "no rates today")]
    [InlineData("await using var c = new Npgsql.NpgsqlCommand(\"SELECT 1/0\", connection); await c.ExecuteNonQueryAsync(cancellation);", "RET5024", "division by zero")]
    [InlineData("await using var c = new Npgsql.NpgsqlCommand(\"COMMIT\", connection); await c.ExecuteNonQueryAsync(cancellation);", "RET5025", "op.Run")]
    [InlineData("await connection.CloseAsync();", "RET5025", "op.Run")]
    public async Task Code_of_a_migration_that_fails_is_named(string code, string expected, string said)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var failure = await FailAsync(database, ("a1", Table + $"op.Run(async (connection, cancellation) => {{ await System.Threading.Tasks.Task.Yield(); {code} }});", ""));

        Assert.Equal(expected, failure.Code);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM alembic_version"));
    }

    [Fact]
    public async Task A_downgrade_over_a_revision_that_cannot_be_undone_does_nothing()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var chain = SourceCompiler.Chain(Written.Line(("a1", Table, "op.Irreversible(\"the rows are gone\");"), ("b1", "op.Execute(\"CREATE TABLE u (id int)\");", "op.Execute(\"DROP TABLE u\");")));
        var migrator = new Migrator(chain, database.ConnectionString);
        await migrator.UpgradeAsync("head", TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<DiagnosticException>(() => migrator.DowngradeAsync("base", TestContext.Current.CancellationToken));

        Assert.Equal(Rules.Irreversible, refused.Diagnostics[0].Rule);
        Assert.Contains("the rows are gone", refused.Message, StringComparison.Ordinal);
        Assert.Equal("b1", await database.ScalarAsync("SELECT version_num FROM alembic_version"));
        Assert.Equal(["a1"], (await migrator.DowngradeAsync("a1", TestContext.Current.CancellationToken)).RowsAfter);
    }

    [Fact]
    public async Task A_version_table_that_somebody_else_writes_meanwhile_rolls_the_revision_back()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var failure = await FailAsync(database, ("a1", "", ""), ("b1", Table + "op.Execute(\"UPDATE alembic_version SET version_num = 'zz'\");", ""));

        Assert.Equal(Rules.VersionTableChanged, failure.Rule);
        Assert.Null(await database.ScalarAsync("SELECT to_regclass('t')::text"));
        Assert.Equal("a1", await database.ScalarAsync("SELECT version_num FROM alembic_version"));
    }

    [Fact]
    public async Task A_failure_leaves_neither_session_nor_lock()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        await FailAsync(database, ("a1", "op.Execute(\"SELECT 1/0\");", ""));

        // The server needs a moment to see the end of a session.
        const string Sessions = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'retort'";
        for (var i = 0; i < 1000 && await database.ScalarAsync(Sessions) is not 0L; i++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.Equal(0L, await database.ScalarAsync(Sessions));

        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"));
    }

    private static Task<Diagnostic> FailAsync(PostgresDatabase database, params (string Id, string Up, string Down)[] line) => FailAsync(database, new MigratorOptions(), line);

    private static async Task<Diagnostic> FailAsync(PostgresDatabase database, MigratorOptions options, params (string Id, string Up, string Down)[] line)
    {
        var migrator = new Migrator(SourceCompiler.Chain(Written.Line(line)), database.ConnectionString, options);
        var exception = await Assert.ThrowsAsync<DiagnosticException>(() => migrator.UpgradeAsync("head", TestContext.Current.CancellationToken));
        return Assert.Single(exception.Diagnostics);
    }

    private static string Line(Diagnostic failure, params (string Id, string Up, string Down)[] line) => Written.Line(line).Split('\n')[failure.Location!.Line - 1].Trim();
}
