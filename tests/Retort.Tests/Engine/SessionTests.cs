using System.Diagnostics;
using Npgsql;
using Retort.Engine;
using Retort.Tests.Compilation;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine;

/// <summary>The session in which revisions run.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task Settings_of_a_role_or_database_do_not_change_what_a_revision_means()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        foreach (var setting in (string[])
        [
            "TimeZone = 'Asia/Tokyo'", "DateStyle = 'SQL, DMY'", "IntervalStyle = 'sql_standard'", "standard_conforming_strings = off", "check_function_bodies = off",
            "default_transaction_isolation = 'serializable'", "lock_timeout = 1", "statement_timeout = 1000", "search_path = 'app', 'public'",
        ])
        {
            await database.ExecuteAsync($"ALTER DATABASE {database.Name} SET {setting}");
        }

        await database.ExecuteAsync("CREATE SCHEMA app");
        const string Look =
            "op.Execute(\"CREATE TABLE found AS SELECT '2024-02-01 12:00Z'::timestamptz::text AS t, '02/01/2024'::date::text AS d, '1 day 2 hours'::interval::text AS i, "
            + "'a\\\\b' AS s, current_setting('transaction_isolation') AS l, current_setting('lock_timeout') AS k, current_setting('statement_timeout') AS x, current_setting('search_path') AS p\");";
        await new Migrator(SourceCompiler.Chain(Written.Line(("a1", Look, ""))), database.ConnectionString).UpgradeAsync("head", TestContext.Current.CancellationToken);

        Assert.Equal(
            "2024-02-01 12:00:00+00|2024-02-01|1 day 02:00:00|a\\b|read committed|5s|0|app, public",
            await database.ScalarAsync("SELECT concat_ws('|', t, d, i, s, l, k, x, p) FROM app.found"));
        Assert.Equal("app.alembic_version,app.retort_log", await database.ScalarAsync("SELECT string_agg(relnamespace::regnamespace || '.' || relname, ',' ORDER BY relname) FROM pg_class WHERE relname IN ('alembic_version', 'retort_log')"));
    }

    [Fact]
    public async Task Settings_that_one_revision_leaves_are_not_those_of_the_next()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        const string Dump = "SET statement_timeout = 1; SET statement_timeout = 0; SET lock_timeout = 0; SET check_function_bodies = false; SET search_path = ''; SET TimeZone = 'Asia/Tokyo'";
        const string Look = "CREATE TABLE {0} AS SELECT concat_ws('|', current_setting('lock_timeout'), current_setting('check_function_bodies'), current_setting('search_path'), current_setting('TimeZone')) AS s";
        var chain = SourceCompiler.Chain(Written.Line(
            ("a1", $"op.Execute(\"{Dump}\");", ""),
            ("b1", $"op.Execute(\"{Look.Replace("{0}", "b", StringComparison.Ordinal)}\"); op.Execute(\"{Dump}\"); op.Execute(\"VACUUM\"); op.Execute(\"{Look.Replace("{0}", "c", StringComparison.Ordinal)}\");", "")));

        await new Migrator(chain, database.ConnectionString).UpgradeAsync("head", TestContext.Current.CancellationToken);

        Assert.Equal("5s|on|\"$user\", public|UTC", await database.ScalarAsync("SELECT s FROM b"));
        Assert.Equal("5s|on|\"$user\", public|UTC", await database.ScalarAsync("SELECT s FROM c"));
    }

    [Fact]
    public async Task Code_may_use_a_type_that_the_statement_before_it_made()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        const string Insert =
            "op.Run(async (connection, cancellation) => { await using var c = new Npgsql.NpgsqlCommand(\"INSERT INTO t VALUES ($1)\", connection); "
            + "c.Parameters.Add(new Npgsql.NpgsqlParameter { Value = \"glad\", DataTypeName = \"mood\" }); await c.ExecuteNonQueryAsync(cancellation); });";
        var chain = SourceCompiler.Chain(Written.Line(("a1", $"op.Execute(\"CREATE TYPE mood AS ENUM ('glad'); CREATE TABLE t (m mood)\"); {Insert}", ""), ("b1", Insert, "")));

        await new Migrator(chain, database.ConnectionString).UpgradeAsync("head", TestContext.Current.CancellationToken);

        Assert.Equal(2L, await database.ScalarAsync("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_run_that_is_stopped_rolls_back_lets_go_of_its_lock_and_says_where_it_stands()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        using var stop = new CancellationTokenSource();
        var told = new List<MigrationEvent>();
        var chain = SourceCompiler.Chain(Written.Line(("a1", "", ""), ("b1", "op.Execute(\"CREATE TABLE t (id int)\"); op.Execute(\"SELECT pg_sleep(60)\");", "")));
        var run = new Migrator(chain, database.ConnectionString, new MigratorOptions { Progress = told.Add }).UpgradeAsync("head", stop.Token);
        while (await database.ScalarAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'") is 0L)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        var clock = Stopwatch.StartNew();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "It waited for the statement.");
        var stopped = Assert.Single(told.OfType<Stopped>());
        Assert.Equal(["a1"], stopped.Rows);
        Assert.Equal(("b1", false), (stopped.Revision, stopped.IsHalfDone));
        Assert.Null(await database.ScalarAsync("SELECT to_regclass('t')::text"));
        Assert.Equal(["a1"], (await new Migrator(chain, database.ConnectionString, new MigratorOptions { LockWait = TimeSpan.Zero }).StampAsync(["a1"], cancellationToken: TestContext.Current.CancellationToken)).RowsAfter);
    }

    [Fact]
    public async Task A_data_source_of_the_application_lends_its_connections_and_gets_them_back_as_they_were()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(database.ConnectionString + ";Pooling=true;Maximum Pool Size=3");
        var chain = SourceCompiler.Chain(Written.Line(("a1", "op.Execute(\"CREATE TABLE t (id int); SET search_path = pg_catalog\");", ""), ("b1", "op.Execute(\"SELECT 1; SELECT 1/0\");", "")));
        await new Migrator(chain, source).UpgradeAsync("a1", TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<Revisions.DiagnosticException>(() => new Migrator(chain, source).UpgradeAsync("head", TestContext.Current.CancellationToken));

        Assert.Contains("statement: SELECT 1/0", failure.Diagnostics[0].Notes);
        await using var look = source.CreateCommand("SELECT current_setting('search_path') || ' ' || current_setting('lock_timeout') || ' ' || (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))");
        Assert.Equal("\"$user\", public 0 0", await look.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_role_that_one_revision_takes_is_not_that_of_the_books_nor_of_the_next()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var role = $"other_{Guid.NewGuid():N}";
        await PostgresServer.Shared.CreateUserAsync(role, Canary.Value);
        await database.ExecuteAsync($"GRANT CREATE ON SCHEMA public TO {role}");
        var chain = SourceCompiler.Chain(Written.Line(("a1", $"op.Execute(\"SET ROLE {role}; CREATE TABLE t (id int)\");", ""), ("b1", "op.Execute(\"CREATE TABLE u AS SELECT current_user::text AS who\");", "")));

        await new Migrator(chain, database.ConnectionString).UpgradeAsync("head", TestContext.Current.CancellationToken);

        Assert.Equal("postgres", await database.ScalarAsync("SELECT who FROM u"));
        Assert.Equal(role, await database.ScalarAsync("SELECT relowner::regrole::text FROM pg_class WHERE relname = 't'"));
        await database.ExecuteAsync($"DROP OWNED BY {role}");
    }

    [Fact]
    public async Task What_the_one_who_is_told_throws_ends_the_run_as_it_is()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var chain = SourceCompiler.Chain(Written.Line(("a1", "op.Execute(\"CREATE TABLE t (id int)\");", "")));
        var migrator = new Migrator(chain, database.ConnectionString, new MigratorOptions { Progress = what => _ = what is RevisionStarted ? throw new TimeZoneNotFoundException("mine") : what });

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => migrator.UpgradeAsync("head", TestContext.Current.CancellationToken));

        Assert.Null(await database.ScalarAsync("SELECT to_regclass('t')::text"));
    }

    [Fact]
    public async Task Notices_of_the_server_are_passed_on()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var told = new List<MigrationEvent>();
        var chain = SourceCompiler.Chain(Written.Line(("a1", "op.Execute(\"DO 'BEGIN RAISE NOTICE ''42 rows''; END'\");", "")));

        await new Migrator(chain, database.ConnectionString, new MigratorOptions { Progress = told.Add }).UpgradeAsync("head", TestContext.Current.CancellationToken);

        Assert.Equal(new ServerNotice("NOTICE", "42 rows"), Assert.Single(told.OfType<ServerNotice>()));
    }

    [Fact]
    public async Task A_password_in_a_statement_is_in_no_event_and_no_error()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var secret = $"canary_{Guid.NewGuid():N}";
        var role = $"r_{Guid.NewGuid():N}";
        var told = new List<MigrationEvent>();
        var chain = SourceCompiler.Chain(Written.Line(("a1", $"op.Execute(\"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN CREATE ROLE {role} LOGIN PASSWORD '{secret}'; END IF; END $$\"); "
            + $"op.Execute(\"CREATE ROLE {role}_2 PASSWORD '{secret}' VALID UNTIL 'never'\");", "")));
        var migrator = new Migrator(chain, database.ConnectionString, new MigratorOptions { Progress = told.Add, StatementByStatement = true });

        var failure = await Assert.ThrowsAsync<Revisions.DiagnosticException>(() => migrator.UpgradeAsync("head", TestContext.Current.CancellationToken));

        var all = string.Join('\n', [.. told.Select(what => System.Text.Json.JsonSerializer.Serialize(what)), failure.Message, .. failure.Diagnostics[0].Notes]);
        Assert.Contains("PASSWORD '***'", System.Text.RegularExpressions.Regex.Unescape(all), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary.Value, all, StringComparison.Ordinal);
    }
}
