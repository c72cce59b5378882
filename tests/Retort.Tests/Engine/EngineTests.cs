using Retort.Engine;
using Retort.Revisions;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine;

/// <summary>The engine on chains with everything that a chain can have.</summary>
public sealed class EngineTests
{
    public static TheoryData<TransactionMode, bool> Modes() => new()
    {
        { TransactionMode.Each, false },
        { TransactionMode.Each, true },
        { TransactionMode.All, false },
        { TransactionMode.All, true },
    };

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Up_down_and_up_again_gives_the_catalog_that_the_script_gives(TransactionMode mode, bool oneByOne)
    {
        await using var scripted = await PostgresServer.Shared.CreateDatabaseAsync();
        (await scripted.PsqlScriptAsync(BranchedChain.Scripts.Upgrade.Text)).EnsureSuccess();
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var migrator = new Migrator(
            BranchedChain.Scripts.Chain, database.ConnectionString, new MigratorOptions { Transaction = mode, StatementByStatement = oneByOne });

        var up = await migrator.UpgradeAsync("heads", TestContext.Current.CancellationToken);
        Assert.Equal(await scripted.CatalogAsync(), await CatalogAsync(database));
        Assert.Equal(BranchedChain.Graph.Revisions.Select(revision => revision.Id), up.Steps.Select(step => step.Revision));
        Assert.Equal([], up.RowsBefore);
        Assert.Equal(["e1", "y1"], up.RowsAfter);

        var down = await migrator.DowngradeAsync("base", TestContext.Current.CancellationToken);
        Assert.Equal(up.Steps.Select(step => step.Revision).Reverse(), down.Steps.Select(step => step.Revision));
        Assert.Equal([], down.RowsAfter);
        Assert.DoesNotContain("users", await CatalogAsync(database), StringComparison.Ordinal);

        await migrator.UpgradeAsync("heads", TestContext.Current.CancellationToken);
        Assert.Equal(await scripted.CatalogAsync(), await CatalogAsync(database));
        Assert.Equal("e1,y1", await database.ScalarAsync("SELECT string_agg(version_num, ',' ORDER BY version_num) FROM alembic_version"));
    }

    [Fact]
    public async Task Nothing_is_done_where_everything_is_applied()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var migrator = new Migrator(BranchedChain.Scripts.Chain, database.ConnectionString);
        await migrator.UpgradeAsync("heads", TestContext.Current.CancellationToken);

        var again = await migrator.UpgradeAsync("heads", TestContext.Current.CancellationToken);

        Assert.Empty(again.Steps);
        Assert.Equal(again.RowsBefore, again.RowsAfter);
    }

    [Fact]
    public async Task A_walk_through_the_states_moves_the_rows_as_the_graph_says()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var migrator = new Migrator(BranchedChain.Scripts.Chain, database.ConnectionString);
        var graph = BranchedChain.Graph;
        var random = new Random(20);
        var rows = (IReadOnlyList<string>)[];
        var moves = 0;
        for (var i = 0; i < 60; i++)
        {
            var up = random.Next(2) == 0;
            string[] targets = up ? ["heads", "e1", "y1", "b1", "c1", "net@head", "x1+1", "a1"] : ["base", "d1", "a1", "net@base", "side@-1", "x1"];
            var target = targets[random.Next(targets.Length)];
            RevisionPlan plan;
            try
            {
                plan = up ? graph.UpgradePlan(rows, target) : graph.DowngradePlan(rows, target, [.. graph.Applied(rows).Select(revision => revision.Id)]);
            }
            catch (DiagnosticException expected)
            {
                var refused = await Assert.ThrowsAsync<DiagnosticException>(() => MoveAsync(migrator, up, target));
                Assert.Equal(expected.Diagnostics, refused.Diagnostics);
                continue;
            }

            var result = await MoveAsync(migrator, up, target);
            if (!target.Contains('-', StringComparison.Ordinal))
            {
                Assert.Equal(plan.Steps.Select(step => step.Revision.Id), result.Steps.Select(step => step.Revision));
            }

            rows = result.RowsAfter;
            moves += result.Steps.Count;
            Assert.Equal(string.Join(",", rows), await database.ScalarAsync("SELECT coalesce(string_agg(version_num, ',' ORDER BY version_num), '') FROM alembic_version"));
        }

        Assert.True(moves > 50, $"{moves} moves");
    }

    private static Task<MigrationResult> MoveAsync(Migrator migrator, bool up, string target) => up
        ? migrator.UpgradeAsync(target, TestContext.Current.CancellationToken)
        : migrator.DowngradeAsync(target, TestContext.Current.CancellationToken);

    /// <summary>A script keeps no log.</summary>
    private static async Task<string> CatalogAsync(PostgresDatabase database) =>
        string.Join('\n', (await database.CatalogAsync()).Split('\n').Where(line => !line.Contains("retort_log", StringComparison.Ordinal)));
}
