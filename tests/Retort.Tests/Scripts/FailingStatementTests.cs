namespace Retort.Tests.Scripts;

public sealed class FailingStatementTests
{
    public static TheoryData<string, string, string> Failures => new()
    {
        { "first of a transaction", "op.Execute(\"SELECT 1/0; CREATE TABLE after (id int)\");", "division by zero" },
        { "in the middle", "op.Execute(\"CREATE TABLE before (id int); SELECT 1/0; CREATE TABLE after (id int)\");", "division by zero" },
        { "last", "op.Execute(\"CREATE TABLE before (id int); SELECT 1/0\");", "division by zero" },
        { "at commit", "op.Execute(\"CREATE TABLE before (id int REFERENCES t DEFERRABLE INITIALLY DEFERRED); INSERT INTO before VALUES (99)\");", "violates foreign key constraint" },
        { "alone", "op.CreateIndex(\"ix\", \"t\", [\"twice\"], unique: true, concurrently: true); op.Execute(\"CREATE TABLE after (id int)\");", "could not create unique index" },
        { "alone, raw", "op.Execute(\"CREATE UNIQUE INDEX CONCURRENTLY ix ON t (twice); CREATE TABLE after (id int)\");", "could not create unique index" },
        { "alone and last", "op.Execute(\"CREATE UNIQUE INDEX CONCURRENTLY ix ON public.t (twice)\");", "could not create unique index" },
        { "alone, where something of that name is there", "op.Execute(\"CREATE INDEX CONCURRENTLY there ON t (id)\");", "is so already" },
        { "alone, where an invalid index is hidden by IF NOT EXISTS", "op.Execute(\"CREATE INDEX CONCURRENTLY IF NOT EXISTS invalid ON t (twice)\");", "had no effect" },
        { "alone after alone", "op.Execute(\"DROP INDEX CONCURRENTLY nowhere; CREATE INDEX CONCURRENTLY after ON t (id)\");", "is so already" },
        { "enum value", "op.Execute(\"ALTER TYPE nowhere ADD VALUE 'x'; CREATE TABLE after (id int)\");", "does not exist" },
        { "autocommit", "op.Autocommit(() => op.Execute(\"SELECT 1/0\")); op.Execute(\"CREATE TABLE after (id int)\");", "division by zero" },
        { "a block that commits", "op.Autocommit(() => op.Execute(\"DO 'BEGIN COMMIT; PERFORM 1/0; END'\"), verify: \"false\"); op.Execute(\"CREATE TABLE after (id int)\");", "division by zero" },
        { "a statement that read-only transactions allow", "op.Execute(\"SELECT 1/0; VACUUM t; CREATE TABLE after (id int)\");", "division by zero" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Nothing_after_a_failing_statement_is_applied_or_recorded(string name, string up, string message)
    {
        var scripts = Written.Of(Written.Line(
            ("r1", "op.Execute(\"CREATE TABLE t (id int PRIMARY KEY, twice int); INSERT INTO t VALUES (1, 1), (2, 1); CREATE INDEX there ON t (id)\");", ""),
            ("r2", up, ""),
            ("r3", "op.Execute(\"CREATE TABLE later (id int); CREATE INDEX CONCURRENTLY later_ix ON t (id)\");", "")));
        foreach (var stop in (bool[])[true, false])
        {
            await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
            if (name.Contains("invalid", StringComparison.Ordinal))
            {
                await LeaveInvalidIndexAsync(database, scripts);
            }

            var script = name.Contains("invalid", StringComparison.Ordinal) ? Written.Of(scripts.Chain, "r1").Upgrade : scripts.Upgrade;
            var result = await database.PsqlScriptAsync(script.Text, stop);
            Assert.Contains(message, result.Error, StringComparison.Ordinal);
            Assert.Equal("r1", await database.RowsAsync());
            Assert.Equal("", await database.ScalarAsync("SELECT coalesce(string_agg(relname, ' '), '') FROM pg_class WHERE relname IN ('after', 'later', 'later_ix')"));
            Assert.True(stop || result.Error.TrimEnd().Split('\n').Any(line => line.Contains("did not come to its end, r3", StringComparison.Ordinal) || line.Contains("connection to server was lost", StringComparison.Ordinal)), result.Error);
        }
    }

    [Fact]
    public async Task A_failing_first_revision_leaves_no_version_table_behind()
    {
        var scripts = Written.Of(Written.Line(("r1", "op.Execute(\"CREATE TABLE before (id int); SELECT 1/0\");", "")));
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var before = await database.FingerprintAsync();
        await database.PsqlScriptAsync(scripts.Upgrade.Text, onErrorStop: false);
        Assert.Equal(before, await database.FingerprintAsync());
    }

    [Fact]
    public async Task The_idempotent_script_stops_at_a_failure_and_goes_on_from_there_once_it_is_mended()
    {
        var scripts = Written.Of(Written.Line(
            ("r1", "op.Execute(\"CREATE TABLE t (id int)\");", ""),
            ("r2", "op.Execute(\"CREATE UNIQUE INDEX CONCURRENTLY ix ON t (id); INSERT INTO t VALUES (7)\");", ""),
            ("r3", "op.Execute(\"CREATE TABLE later (id int)\");", "")));
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.PsqlScriptAsync(Retort.Scripts.PlainScript.Write(
            "part", scripts.Chain.Graph.UpgradePlan([], "r1"), new Retort.Compilation.RevisionCompiler(scripts.Chain), Retort.Scripts.ScriptOptions.Default).Text);
        await database.ExecuteAsync("INSERT INTO t VALUES (1), (1)");
        var failed = await database.PsqlScriptAsync(scripts.Idempotent.Text, onErrorStop: false);
        Assert.Contains("could not create unique index", failed.Error, StringComparison.Ordinal);
        Assert.Equal(3, failed.ExitCode);
        Assert.Equal("r1", await database.RowsAsync());
        Assert.Equal(false, await database.ScalarAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix'::regclass"));
        await database.ExecuteAsync("DELETE FROM t");
        (await database.PsqlScriptAsync(scripts.Idempotent.Text)).EnsureSuccess();
        Assert.Equal("r3", await database.RowsAsync());
        Assert.Equal(true, await database.ScalarAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix'::regclass"));
    }

    private static async Task LeaveInvalidIndexAsync(PostgresDatabase database, Written scripts)
    {
        var part = Retort.Scripts.PlainScript.Write(
            "part", scripts.Chain.Graph.UpgradePlan([], "r1"), new Retort.Compilation.RevisionCompiler(scripts.Chain), Retort.Scripts.ScriptOptions.Default);
        (await database.PsqlScriptAsync(part.Text)).EnsureSuccess();
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => database.ExecuteAsync("CREATE UNIQUE INDEX CONCURRENTLY invalid ON t (twice)"));
    }
}
