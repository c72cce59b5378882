using Retort.Revisions;

namespace Retort.Tests.Scripts;

public sealed class StopTests
{
    private static string Source(params string[] attributes) => Written.Line(
        ("r1", "op.Execute(\"CREATE TABLE t (id int)\");", "op.Execute(\"DROP TABLE t\");"),
        ("r2", "op.Run((_, _) => Task.CompletedTask);", "op.Irreversible(\"gone % for\\ngood\");"),
        ("r3", "op.Execute(\"CREATE TABLE u (id int)\");", "op.Execute(\"DROP TABLE u\");"))
        .Replace("[Revision(\"r2\"", string.Concat(attributes) + "[Revision(\"r2\"", StringComparison.Ordinal);

    [Fact]
    public void Code_that_needs_a_connection_and_does_not_say_so_is_an_error_at_its_line()
    {
        var fault = Assert.Single(Written.Faults(Source()));
        Assert.Equal("RET2103", fault.Code);
        Assert.Equal(new SourceLocation("/src/Shop.cs", 18), fault.Location);
    }

    [Fact]
    public async Task A_script_stops_before_a_revision_that_needs_a_connection_and_the_idempotent_one_goes_on_behind_it()
    {
        var scripts = Written.Of(Source("[OnlineOnly(\"it asks a service\")]"));
        var warning = Assert.Single(scripts.Upgrade.Diagnostics);
        Assert.Equal("RET2104", warning.Code);
        Assert.Contains("MigrationsScriptFrom=r2", warning.Message, StringComparison.Ordinal);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        foreach (var script in (string[])[scripts.Upgrade.Text, scripts.Idempotent.Text])
        {
            var result = await database.PsqlScriptAsync(script, onErrorStop: false);
            Assert.Contains("Run: retort upgrade r2", result.Error, StringComparison.Ordinal);
            Assert.Equal("r1", await database.RowsAsync());
            await database.ExecuteAsync("DROP TABLE IF EXISTS t, alembic_version");
        }

        await database.StampAsync(["r2"]);
        (await database.PsqlScriptAsync(scripts.Idempotent.Text)).EnsureSuccess();
        Assert.Equal("r3", await database.RowsAsync());
        Assert.Empty(Written.Of(scripts.Chain, "r2").Upgrade.Diagnostics);
    }

    [Fact]
    public void A_last_revision_that_needs_a_connection_is_worth_knowing_and_no_warning()
    {
        var source = Written.Line(("r1", "op.Run((_, _) => Task.CompletedTask);", "")).Insert(0, "[OnlineOnly(\"why\")]");
        Assert.Equal("RET2106", Assert.Single(Written.Of(source).Upgrade.Diagnostics).Code);
    }

    [Fact]
    public async Task A_downgrade_script_stops_before_what_cannot_be_undone()
    {
        var scripts = Written.Of(Source("[OnlineOnly(\"why\")]"));
        var note = Assert.Single(scripts.Downgrade.Diagnostics);
        Assert.Equal("RET2105", note.Code);
        Assert.Equal(Severity.Info, note.Severity);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (id int)");
        await database.ExecuteAsync("CREATE TABLE u (id int)");
        await database.StampAsync(["r3"]);
        var result = await database.PsqlScriptAsync(scripts.Downgrade.Text, onErrorStop: false);
        Assert.Contains("revision r2 cannot be undone: gone % for good", result.Error, StringComparison.Ordinal);
        Assert.Equal("r2", await database.RowsAsync());
        Assert.NotNull(await database.ScalarAsync("SELECT to_regclass('t')::text"));
    }

    [Fact]
    public void Irreversible_in_an_upgrade_is_an_error()
    {
        var fault = Assert.Single(Written.Faults(Written.Line(("r1", "op.Irreversible(\"why\");", ""))));
        Assert.Equal("RET2107", fault.Code);
        Assert.Equal(6, fault.Location!.Line);
    }
}
