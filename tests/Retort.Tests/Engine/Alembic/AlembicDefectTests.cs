using Retort.Revisions;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine.Alembic;

/// <summary>Chains and commands that Alembic fails at, on a live database. Each test begins with the failure, to know the day when it is mended.</summary>
public sealed class AlembicDefectTests
{
    [Fact]
    public async Task A_revision_that_depends_on_children_of_its_parent_is_applied_and_undone()
    {
        var chain = new TwinChain(
            new TwinRevision("aaaa", []), new TwinRevision("b1bb", ["aaaa"], Label: "one"), new TwinRevision("b2bb", ["aaaa"], Label: "two"), new TwinRevision("cccc", ["aaaa"], Label: "three", DependsOn: ["b1bb", "b2bb"]));
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        Assert.Equal("KeyError: 'aaaa'", (await new AlembicSide(chain.Folder, database).UpgradeAsync("heads")).Error);

        var retort = new RetortSide(chain.Chain, database);
        Assert.Equal(["cccc"], (await retort.UpgradeAsync("heads")).RowsAfter);
        Assert.Equal("t_aaaa t_b1bb t_b2bb t_cccc", await TablesAsync(database));
        Assert.Equal("cccc", await retort.UndoAsync("-1"));
        Assert.Equal("b1bb b2bb", await database.RowsAsync());
        await retort.DowngradeAsync("base");
        Assert.Equal(["cccc"], (await retort.UpgradeAsync("heads")).RowsAfter);
    }

    [Fact]
    public async Task A_downgrade_below_a_dependency_leaves_rows_from_which_there_is_a_way_up()
    {
        var chain = new TwinChain(
            new TwinRevision("aaaa", []), new TwinRevision("bbbb", ["aaaa"], Label: "one"), new TwinRevision("cccc", ["bbbb"]), new TwinRevision("dddd", ["aaaa"], Label: "two", DependsOn: ["cccc"]), new TwinRevision("xxxx", []));
        await using var broken = await PostgresServer.Shared.CreateDatabaseAsync();
        var alembic = new AlembicSide(chain.Folder, broken);
        (await alembic.UpgradeAsync("heads")).EnsureSuccess();
        (await alembic.DowngradeAsync("bbbb")).EnsureSuccess();
        Assert.Equal("aaaa bbbb xxxx", await broken.RowsAsync());
        Assert.Contains("overlaps", (await alembic.UpgradeAsync("heads")).Error, StringComparison.Ordinal);

        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var retort = new RetortSide(chain.Chain, database);
        Assert.Equal(["dddd", "xxxx"], (await retort.UpgradeAsync("heads")).RowsAfter);
        Assert.Equal(["bbbb", "xxxx"], (await retort.DowngradeAsync("bbbb")).RowsAfter);
        Assert.Equal("t_aaaa t_bbbb t_xxxx", await TablesAsync(database));
        Assert.Equal(["dddd", "xxxx"], (await retort.UpgradeAsync("heads")).RowsAfter);

        // The database that Alembic left is refused with the reason, and its repair is a stamp.
        var stuck = new RetortSide(chain.Chain, broken);
        var refused = await Assert.ThrowsAsync<DiagnosticException>(() => stuck.UpgradeAsync("heads"));
        Assert.Equal("RET1107", refused.Diagnostics[0].Code);
        Assert.Contains("keep 'bbbb'", refused.Diagnostics[0].Message, StringComparison.Ordinal);
        await stuck.StampAsync("bbbb");
        Assert.Equal("bbbb xxxx", await broken.RowsAsync());
        Assert.Equal(["dddd", "xxxx"], (await stuck.UpgradeAsync("heads")).RowsAfter);
        (await alembic.DowngradeAsync("base")).EnsureSuccess();
    }

    [Fact]
    public async Task A_stamp_with_a_revision_and_what_it_stands_on_is_refused()
    {
        var chain = new TwinChain(new TwinRevision("aaaa", []), new TwinRevision("bbbb", ["aaaa"]), new TwinRevision("cccc", ["bbbb"]));
        await using var broken = await PostgresServer.Shared.CreateDatabaseAsync();
        var alembic = new AlembicSide(chain.Folder, broken);
        (await alembic.StampAsync("aaaa", "cccc")).EnsureSuccess();
        Assert.Equal("aaaa cccc", await broken.RowsAsync());
        Assert.Contains("overlaps", (await alembic.UpgradeAsync("head")).Error, StringComparison.Ordinal);

        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var refused = await Assert.ThrowsAsync<DiagnosticException>(() => new RetortSide(chain.Chain, database).StampAsync("aaaa", "cccc"));
        Assert.Equal("RET1107", refused.Diagnostics[0].Code);
        Assert.Equal("no table", await database.RowsAsync());

        await new RetortSide(chain.Chain, broken).StampAsync("cccc");
        Assert.Equal("cccc", await broken.RowsAsync());
        (await alembic.UpgradeAsync("head")).EnsureSuccess();
    }

    private static async Task<string> TablesAsync(PostgresDatabase database) =>
        (string)(await database.ScalarAsync("SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relname LIKE 't\\_%'"))!;
}
