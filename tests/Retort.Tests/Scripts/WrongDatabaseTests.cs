namespace Retort.Tests.Scripts;

public sealed class WrongDatabaseTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private PostgresDatabase Database => fixture.Database;

    [Fact]
    public async Task A_plain_script_changes_nothing_at_any_other_reachable_revision()
    {
        var states = BranchedChain.States();
        Assert.True(states.Count > 15, $"{states.Count} states");
        var scripts = new (Retort.Scripts.Script Script, string Start)[]
        {
            (BranchedChain.Scripts.Upgrade, ""), (BranchedChain.Scripts.Downgrade, "e1 y1"), (Written.Of(BranchedChain.Scripts.Chain, "b1,x1").Upgrade, "b1 x1"),
        };
        foreach (var state in states.Append(["unknown"]).Append(["e1", "y1", "unknown"]).Append(["a1", "b1"]).Append(["", "b1", "x1"]))
        {
            await Database.StampAsync(state);
            foreach (var (script, start) in scripts.Where(script => script.Start != string.Join(' ', state)))
            {
                await UnchangedAsync(script.Text, start);
            }
        }
    }

    [Fact]
    public async Task A_plain_script_changes_nothing_where_there_is_no_version_table()
    {
        await Database.ExecuteAsync("DROP TABLE IF EXISTS alembic_version");
        await UnchangedAsync(BranchedChain.Scripts.Downgrade.Text, "e1, y1", "has no table");
        await UnchangedAsync(Written.Of(BranchedChain.Scripts.Chain, "b1,x1").Upgrade.Text, "b1, x1", "has no table");
    }

    [Fact]
    public async Task The_idempotent_script_changes_nothing_at_a_revision_it_does_not_know_or_where_rows_overlap()
    {
        await Database.StampAsync(["b1", "unknown"]);
        await UnchangedAsync(BranchedChain.Scripts.Idempotent.Text, "", "unknown, a revision that this script does not know");
        await Database.StampAsync(["a1", "b1"]);
        await UnchangedAsync(BranchedChain.Scripts.Idempotent.Text, "", "has the row a1, which another row stands on");
    }

    [Fact]
    public async Task A_second_table_in_the_first_schema_does_not_hide_the_version_table_of_another()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.StampAsync(["e1", "y1"]);
        await database.ExecuteAsync("CREATE SCHEMA postgres");
        var before = await database.FingerprintAsync();
        await database.PsqlScriptAsync(BranchedChain.Scripts.Upgrade.Text, onErrorStop: false);
        Assert.Equal(before, await database.FingerprintAsync());
    }

    private async Task UnchangedAsync(string script, string start, string message = "this step is for a database at")
    {
        var before = await Database.FingerprintAsync();
        foreach (var stop in (bool[])[true, false])
        {
            var result = await Database.PsqlScriptAsync(script, stop);
            Assert.Equal(before, await Database.FingerprintAsync());
            Assert.Contains(message, result.Error, StringComparison.Ordinal);
            Assert.True(!stop || result.ExitCode is 2 or 3, $"exit code {result.ExitCode} for the script from '{start}'");
        }
    }
}
