using Retort.Tests.Scripts;

namespace Retort.Tests.Engine.Alembic;

/// <summary>
/// What <c>-1</c> undoes where Alembic has moved the database too. Only Retort writes down an order; as soon as that is not the whole story, the
/// order of the chain counts, in which a revision comes after all that it stands on and otherwise the older first.
/// </summary>
public sealed class LastStepTests
{
    [Fact]
    public async Task What_Retort_applied_last_goes_first()
    {
        await using var stage = await Stage.CreateAsync();
        await stage.Retort.UpgradeAsync("c1cc");
        await stage.Retort.UpgradeAsync("b1bb");
        Assert.Equal("b1bb", await stage.Retort.UndoAsync("-1"));
        Assert.Equal("c1cc", await stage.Retort.UndoAsync("-1"));
    }

    [Theory]
    [InlineData("b1bb", "c1cc")]
    [InlineData("c1cc", "b1bb")]
    public async Task After_Alembic_applied_another_branch_the_order_of_the_chain_counts(string byRetort, string byAlembic)
    {
        await using var stage = await Stage.CreateAsync();
        await stage.Retort.UpgradeAsync(byRetort);
        (await stage.Alembic.UpgradeAsync(byAlembic)).EnsureSuccess();

        Assert.Equal("c1cc", await stage.Retort.UndoAsync("-1"));
        Assert.Equal("b1bb", await stage.Database.RowsAsync());
        Assert.Equal("b1bb", await stage.Retort.UndoAsync("-1"));
        Assert.Equal("a1aa", await stage.Database.RowsAsync());
    }

    [Theory]
    [InlineData("b1bb")]
    [InlineData("c1cc")]
    public async Task What_Retort_applied_before_Alembic_did_is_no_longer_the_last(string byRetort)
    {
        // The log has a gap, between what it says of the one and what it says of the other revision. What came before the gap is in no known order
        // to what came in it.
        await using var stage = await Stage.CreateAsync();
        (await stage.Alembic.UpgradeAsync("a1aa")).EnsureSuccess();
        await stage.Retort.UpgradeAsync(byRetort);
        (await stage.Alembic.UpgradeAsync(byRetort == "b1bb" ? "c1cc" : "b1bb")).EnsureSuccess();
        await stage.Retort.UpgradeAsync("x1xx");

        Assert.Equal("x1xx c1cc b1bb", await stage.Retort.UndoAsync("-3"));
    }

    [Fact]
    public async Task What_Alembic_applied_again_is_not_taken_for_what_the_log_remembers()
    {
        await using var stage = await Stage.CreateAsync();
        await stage.Retort.UpgradeAsync("c2cc");
        await stage.Retort.UpgradeAsync("b1bb");
        (await stage.Alembic.DowngradeAsync("base")).EnsureSuccess();
        (await stage.Alembic.UpgradeAsync("side")).EnsureSuccess();
        Assert.Equal("c1cc", await stage.Retort.UndoAsync("-1"));
    }

    [Fact]
    public async Task On_one_branch_the_last_of_that_branch_goes()
    {
        await using var stage = await Stage.CreateAsync();
        await stage.Retort.UpgradeAsync("c1cc");
        (await stage.Alembic.UpgradeAsync("c2cc")).EnsureSuccess();
        (await stage.Alembic.UpgradeAsync("y1yy")).EnsureSuccess();
        Assert.Equal("c2cc", await stage.Retort.UndoAsync("side@-1"));
        Assert.Equal("y1yy", await stage.Retort.UndoAsync("net@-1"));
        Assert.Equal("b1bb c1cc x1xx", await stage.Database.RowsAsync());
    }

    private sealed record Stage(PostgresDatabase Database, AlembicSide Alembic, RetortSide Retort) : IAsyncDisposable
    {
        public static async Task<Stage> CreateAsync()
        {
            var database = await PostgresServer.Shared.CreateDatabaseAsync();
            return new Stage(database, new AlembicSide(TwinChain.Branched.Folder, database), new RetortSide(TwinChain.Branched.Chain, database));
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
