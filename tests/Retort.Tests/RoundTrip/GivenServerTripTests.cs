using Npgsql;
using Retort.RoundTrip;
using Retort.Schema;
using Retort.Scratch;
using Retort.Tests.Compilation;

namespace Retort.Tests.RoundTrip;

/// <summary>On a given server the role may make databases, and need not be a superuser.</summary>
public sealed class GivenServerTripTests
{
    private const string Variable = "RETORT_TESTS_OF_AN_ORDINARY_ROLE";
    private const string Rows = "op.Execute(\"CREATE TABLE users (id int); INSERT INTO users VALUES (1), (2)\");";

    [Fact]
    public async Task A_role_that_is_no_superuser_can_make_round_trips() => Assert.Equal(
        ["a Passed", "b Passed", "c Failed RET5110 RET5113", "d Failed RET5113"],
        await OutcomesAsync(
            ("a", "", Rows, "op.Execute(\"DROP TABLE users\");"),
            ("b", "a", "op.Execute(\"ALTER TABLE users ADD name text\");", "op.Execute(\"ALTER TABLE users DROP name\");"),
            ("c", "b", "op.Execute(\"ALTER TABLE users ADD phone text\");", ""),
            ("d", "c", "op.Execute(\"DELETE FROM users WHERE id = 2\");", "")));

    [Fact]
    public async Task Row_security_that_is_forced_neither_hides_rows_nor_stops_the_walk()
    {
        const string Force = "op.Execute(\"ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; CREATE POLICY own ON users USING (id = current_setting('app.tenant')::int)\");";
        const string Unforce = "op.Execute(\"DROP POLICY own ON users; ALTER TABLE users NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY\");";
        const string Delete = "op.Execute(\"ALTER TABLE users NO FORCE ROW LEVEL SECURITY; DELETE FROM users WHERE id = 2; ALTER TABLE users FORCE ROW LEVEL SECURITY\");";

        Assert.Equal(
            ["a Passed", "b Passed", "c Passed", "d Failed RET5113"],
            await OutcomesAsync(
                ("a", "", Rows, "op.Execute(\"DROP TABLE users\");"),
                ("b", "a", Force, Unforce),
                ("c", "b", "op.Execute(\"ALTER TABLE users ADD name text\");", "op.Execute(\"ALTER TABLE users DROP name\");"),
                ("d", "c", Delete, "")));
    }

    [Fact]
    public async Task A_copy_to_put_rows_into_has_the_settings_of_its_database_and_waits_for_no_connection_that_is_left()
    {
        const string Set = "op.Execute(\"CREATE SCHEMA app; CREATE TABLE app.users (id int); DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = app, public', current_database()); END $$\");";
        const string Reset = "op.Execute(\"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RESET search_path', current_database()); END $$; DROP SCHEMA app CASCADE\");";
        const string Leave = "op.Run(async (connection, stop) => await ((Npgsql.NpgsqlConnection)connection).CloneWith(connection.ConnectionString).OpenAsync(stop));";
        const string Seed = "op.Execute(\"ALTER TABLE users DROP name\"); } public override void Seed(MigrationBuilder op) { op.Execute(\"INSERT INTO users VALUES (1)\");";

        Assert.Equal(
            ["a Passed", "b Passed"],
            await OutcomesAsync(("a", "", Set + Leave, Reset), ("b", "a", "op.Execute(\"ALTER TABLE users ADD name text\");", Seed)));
    }

    [Fact]
    public async Task A_database_with_a_subscription_is_dropped_all_the_same()
    {
        const string Subscribe = "op.Autocommit(() => op.Execute(\"CREATE SUBSCRIPTION feed CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, slot_name = 'far', enabled = false)\"));";
        const string Unsubscribe = "op.Autocommit(() => { op.Execute(\"ALTER SUBSCRIPTION feed SET (slot_name = NONE)\"); op.Execute(\"DROP SUBSCRIPTION feed\"); });";
        await using var given = await PostgresServer.StartAsync();

        Assert.Equal(["a Passed"], await RunAsync(given, "postgres", Canary.Value, ("a", "", Subscribe, Unsubscribe)));
        await using var database = await given.CreateDatabaseAsync();
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM pg_database WHERE datname LIKE 'retort%'"));
    }

    private static async Task<IEnumerable<string>> OutcomesAsync(params (string Id, string Parents, string Up, string Down)[] revisions)
    {
        const string Password = "ordinary";
        await using var given = await PostgresServer.StartAsync();
        await given.CreateUserAsync("shop", Password);
        await using (var database = await given.CreateDatabaseAsync())
        {
            await database.ExecuteAsync("ALTER ROLE shop CREATEDB");
        }

        return await RunAsync(given, "shop", Password, revisions);
    }

    private static async Task<IEnumerable<string>> RunAsync(PostgresServer given, string user, string password, params (string Id, string Parents, string Up, string Down)[] revisions)
    {
        await using (var database = await given.CreateDatabaseAsync())
        {
            Environment.SetEnvironmentVariable(Variable, new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "postgres", Username = user, Password = password }.ConnectionString);
        }

        await using var server = await ScratchServer.StartAsync(new ScratchOptions { Kind = ScratchKind.Server, ConnectionVariable = Variable }, TestContext.Current.CancellationToken);
        var run = new RoundTripRun(SourceCompiler.Chain(RoundTripRunTests.Source(revisions)), new ScratchDatabases(server), new QualifiedName(null, "alembic_version"), (_, _, _) => { }, _ => { });
        return (await run.RunAsync(RoundTripMode.Each, TestContext.Current.CancellationToken))
            .Select(trip => $"{trip.Revision.Id} {trip.Outcome} {string.Join(' ', trip.Diagnostics.Select(diagnostic => diagnostic.Code))}".TrimEnd());
    }
}
