namespace Retort.Cli.Tests.Databases;

/// <summary>Ids that nobody would give, in a version table that somebody else has written.</summary>
public sealed class RowsTests
{
    [Fact]
    public async Task Control_characters_do_not_reach_the_terminal()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await DatabaseCli.ShopAsync(database, "ensure-version");
        await database.ScalarAsync(@"INSERT INTO alembic_version VALUES (E'x\x1b[31m\ny') RETURNING 1");

        var current = await DatabaseCli.ShopAsync(database, "current");
        Assert.Equal("x\\u001b[31m\\u000ay (not in this project)\n", current.Output);

        var stamp = await DatabaseCli.ShopAsync(database, "stamp --purge head");
        Assert.DoesNotContain('\u001b', stamp.Output + stamp.Error);
        Assert.Equal(0, stamp.ExitCode);
    }
}
