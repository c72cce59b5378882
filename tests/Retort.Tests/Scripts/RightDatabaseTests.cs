namespace Retort.Tests.Scripts;

public sealed class RightDatabaseTests
{
    private static readonly Written Scripts = BranchedChain.Scripts;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upgrade_reaches_the_heads_downgrade_the_start_and_the_idempotent_script_the_same_heads_twice(bool stop)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var start = await database.SchemaAsync();
        await QuietAsync(database, Scripts.Upgrade.Text, stop);
        Assert.Equal("e1 y1", await database.RowsAsync());
        var end = await database.SchemaAsync();
        await QuietAsync(database, Scripts.Downgrade.Text, stop);
        Assert.Equal("", await database.RowsAsync());
        Assert.Equal(start, await database.SchemaAsync());
        await QuietAsync(database, Scripts.Idempotent.Text, stop);
        Assert.Equal("e1 y1", await database.RowsAsync());
        var fingerprint = await database.FingerprintAsync();
        await QuietAsync(database, Scripts.Idempotent.Text, stop);
        Assert.Equal(fingerprint, await database.FingerprintAsync());
        Assert.Equal(end, await database.SchemaAsync());
    }

    [Fact]
    public async Task The_idempotent_script_reaches_the_heads_from_every_reachable_state()
    {
        await using var whole = await PostgresServer.Shared.CreateDatabaseAsync();
        await QuietAsync(whole, Scripts.Idempotent.Text);
        var end = await whole.SchemaAsync();
        foreach (var state in BranchedChain.States().Where(state => state.Count > 0))
        {
            await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
            var rows = new List<string>();
            foreach (var row in state)
            {
                var plan = Scripts.Chain.Graph.UpgradePlan(rows, row);
                rows = [.. plan.RowsAfter];
                await QuietAsync(database, Retort.Scripts.PlainScript.Write("part", plan, new Retort.Compilation.RevisionCompiler(Scripts.Chain), Retort.Scripts.ScriptOptions.Default).Text);
            }

            Assert.Equal(string.Join(' ', state), await database.RowsAsync());
            await QuietAsync(database, Scripts.Idempotent.Text);
            Assert.Equal("e1 y1", await database.RowsAsync());
            Assert.Equal(end, await database.SchemaAsync());
        }
    }

    [Fact]
    public async Task Sent_one_statement_after_the_other_by_Npgsql_the_plain_scripts_do_the_same()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var start = await database.SchemaAsync();
        Assert.Empty(await NpgsqlClient.RunAsync(database, Scripts.Upgrade.Text));
        Assert.Equal("e1 y1", await database.RowsAsync());
        Assert.NotEmpty(await NpgsqlClient.RunAsync(database, Scripts.Upgrade.Text));
        Assert.Equal("e1 y1", await database.RowsAsync());
        Assert.Empty(await NpgsqlClient.RunAsync(database, Scripts.Downgrade.Text));
        Assert.Equal("", await database.RowsAsync());
        Assert.Equal(start, await database.SchemaAsync());
    }

    private static async Task QuietAsync(PostgresDatabase database, string script, bool stop = true)
    {
        var result = await database.PsqlScriptAsync(script, stop);
        Assert.Equal("", result.Error);
        Assert.Equal("", result.Output);
        Assert.Equal(0, result.ExitCode);
    }
}
