using Retort.Tests.Scripts;

namespace Retort.Tests.Engine.Alembic;

/// <summary>A database that Alembic has managed is taken over, and given back.</summary>
public sealed class TakeOverTests
{
    [Fact]
    public async Task A_database_that_Alembic_managed_for_long_is_taken_over_and_given_back()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var alembic = new AlembicSide(ShopTwins.Folder, database);
        var retort = new RetortSide(ShopTwins.Chain, database);
        foreach (var target in (string[])["1975ea83b712", "5d90a3b6c148", "e6293f481ad0"])
        {
            (await alembic.UpgradeAsync(target)).EnsureSuccess();
        }

        var before = await retort.StateAsync();
        Assert.Equal(["e6293f481ad0"], before.Rows);
        Assert.Empty(before.Log);
        Assert.Null(await database.ScalarAsync("SELECT to_regclass('retort_log')::text"));

        Assert.Equal("e6293f481ad0", await retort.UndoAsync("-1"));
        Assert.Equal("d5182e3709cf", await database.RowsAsync());
        Assert.Equal(["e6293f481ad0", "f73a40592be1"], (await retort.UpgradeAsync("knowledge")).Steps.Select(step => step.Revision));
        Assert.Equal(["e6293f481ad0", "f73a40592be1"], (await retort.StateAsync()).Log.Select(applied => applied.Revision));

        // The log stands in nobody's way.
        Assert.Contains("f73a40592be1", (await alembic.CurrentAsync()).EnsureSuccess().Output, StringComparison.Ordinal);
        (await alembic.UpgradeAsync("heads")).EnsureSuccess();
        Assert.Equal("4c8f95ae7036 90a1c2e3f404", await database.RowsAsync());
        (await alembic.DowngradeAsync("hosts@base")).EnsureSuccess();
        Assert.Equal(["4c8f95ae7036"], (await retort.StateAsync()).Rows);

        // A merge that was applied last is undone, though the log has never heard of it.
        Assert.Equal("4c8f95ae7036", await retort.UndoAsync("-1"));
        Assert.Equal("3b7e849d6f25 f73a40592be1", await database.RowsAsync());
        (await alembic.DowngradeAsync("base")).EnsureSuccess();
        Assert.Equal("", await database.RowsAsync());
        Assert.Equal(24, (await retort.UpgradeAsync("heads")).Steps.Count);
    }

    [Fact]
    public async Task What_Alembic_undid_is_no_longer_in_the_log_as_applied()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var alembic = new AlembicSide(TwinChain.Branched.Folder, database);
        var retort = new RetortSide(TwinChain.Branched.Chain, database);
        await retort.UpgradeAsync("d1dd");
        (await alembic.DowngradeAsync("a1aa")).EnsureSuccess();

        Assert.Equal(["a1aa"], (await retort.StateAsync()).Log.Select(applied => applied.Revision));

        (await alembic.UpgradeAsync("b1bb")).EnsureSuccess();
        Assert.DoesNotContain((await retort.StateAsync()).Log, applied => applied.Revision is "c1cc" or "c2cc" or "d1dd");
        Assert.Equal("b1bb", await retort.UndoAsync("-1"));
    }
}
