using Retort.Tests.Scripts;

namespace Retort.Tests.Engine.Alembic;

/// <summary>The commands that people type, on a database that Retort has just moved.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Everything_that_the_command_line_does_goes_on_from_where_Retort_left_the_database()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var alembic = new AlembicSide(ShopTwins.Folder, database);
        var retort = new RetortSide(ShopTwins.Chain, database);

        await retort.UpgradeAsync("a2e5fb04d69c");
        Assert.Equal("a2e5fb04d69c", await OutputAsync(alembic, "current"));
        Assert.Contains(
            "91d4eaf3c58b -> a2e5fb04d69c (current), create posts table", await OutputAsync(alembic, "history", "-i"), StringComparison.Ordinal);
        await OutputAsync(alembic, "downgrade", "-1");
        Assert.Equal("91d4eaf3c58b", await database.RowsAsync());

        await retort.UpgradeAsync("hosts@head");
        Assert.Contains("90a1c2e3f404 (head)", await OutputAsync(alembic, "current"), StringComparison.Ordinal);
        await OutputAsync(alembic, "upgrade", "knowledge@head");
        Assert.Equal("4c8f95ae7036 90a1c2e3f404", await database.RowsAsync());

        await retort.DowngradeAsync("hosts@base");
        Assert.Equal("4c8f95ae7036 (head) (mergepoint)", await OutputAsync(alembic, "current"));
        await OutputAsync(alembic, "stamp", "e6293f481ad0");
        Assert.Equal(["e6293f481ad0"], (await retort.StateAsync()).Rows);
        await OutputAsync(alembic, "stamp", "4c8f95ae7036");
        await retort.DowngradeAsync("base");
        Assert.Equal("", await OutputAsync(alembic, "current"));
        await OutputAsync(alembic, "upgrade", "heads");
        Assert.Equal(["4c8f95ae7036", "90a1c2e3f404"], (await retort.StateAsync()).Rows);
    }

    private static async Task<string> OutputAsync(AlembicSide alembic, params string[] arguments) =>
        (await alembic.CommandLineAsync(arguments)).EnsureSuccess().Output.Trim();
}
