using System.Text.Json.Nodes;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine.Alembic;

/// <summary>A database that both tools move in turn, and one that Alembic alone moves the same way: its state is the truth.</summary>
internal sealed class SideBySide : IAsyncDisposable
{
    private readonly AlembicSide _shared;
    private readonly AlembicSide _alone;
    private readonly Migrator _retort;

    private SideBySide(PostgresDatabase mixed, PostgresDatabase truth, MigrationChain chain, string folder, JsonObject? configure)
    {
        Mixed = mixed;
        Truth = truth;
        _shared = new AlembicSide(folder, mixed, configure);
        _alone = new AlembicSide(folder, truth, configure);
        _retort = new Migrator(chain, mixed.ConnectionString);
    }

    public PostgresDatabase Mixed { get; }

    public PostgresDatabase Truth { get; }

    public static async Task<SideBySide> CreateAsync(MigrationChain chain, string folder, JsonObject? configure = null) => new(
        await PostgresServer.Shared.CreateDatabaseAsync(), await PostgresServer.Shared.CreateDatabaseAsync(), chain, folder, configure);

    /// <summary>Moves both databases.</summary>
    /// <param name="mover">Who moves the shared one.</param>
    /// <param name="move">Which way, and where to.</param>
    /// <returns>Whether Alembic could make the move; where it could not, nobody made it.</returns>
    public async Task<bool> MoveAsync(Tool mover, Move move)
    {
        if ((await RunAsync(_alone, move)).Error is { } error)
        {
            // A relative step on a branch that is not applied is an assertion of its own that fails.
            Assert.True(error.StartsWith("CommandError", StringComparison.Ordinal) || error.StartsWith("AssertionError", StringComparison.Ordinal), $"{move}: {error}");
            return false;
        }

        if (mover == Tool.Alembic)
        {
            (await RunAsync(_shared, move)).EnsureSuccess();
        }
        else if (move.IsUp)
        {
            await _retort.UpgradeAsync(move.Target, TestContext.Current.CancellationToken);
        }
        else
        {
            await _retort.DowngradeAsync(move.Target, TestContext.Current.CancellationToken);
        }

        return true;
    }

    /// <summary>Compares the rows, and the whole catalog.</summary>
    public async Task AssertEqualAsync(string what)
    {
        Assert.Equal($"{what}: {await Truth.RowsAsync()}", $"{what}: {await Mixed.RowsAsync()}");
        Assert.Equal(await Truth.CatalogWithoutLogAsync(), await Mixed.CatalogWithoutLogAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await Mixed.DisposeAsync();
        await Truth.DisposeAsync();
    }

    private static Task<AlembicAnswer> RunAsync(AlembicSide side, Move move) => move.IsUp ? side.UpgradeAsync(move.Target) : side.DowngradeAsync(move.Target);
}
