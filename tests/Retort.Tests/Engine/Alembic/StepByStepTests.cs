using System.Text.Json.Nodes;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine.Alembic;

/// <summary>
/// Both tools go through the shop's whole chain on one database, taking turns at every revision; between the two turns, each applies and undoes
/// every revision after the other had moved the database.
/// </summary>
public sealed class StepByStepTests
{
    [Theory]
    [InlineData(Tool.Alembic, false)]
    [InlineData(Tool.Retort, false)]
    [InlineData(Tool.Alembic, true)]
    [InlineData(Tool.Retort, true)]
    public async Task They_take_turns_up_and_down_at_every_revision(Tool first, bool transactionPerMigration)
    {
        await using var sides = await SideBySide.CreateAsync(ShopTwins.Chain, ShopTwins.Folder, new JsonObject { ["transaction_per_migration"] = transactionPerMigration });
        var mover = first;
        var ids = ShopTwins.Chain.Graph.Revisions.Select(revision => revision.Id).ToList();
        foreach (var id in ids)
        {
            await StepAsync(Move.Up(id));
        }

        await sides.AssertEqualAsync("at the heads");
        Assert.Equal("4c8f95ae7036 90a1c2e3f404", await sides.Mixed.RowsAsync());

        // Down by the ids of parents, and by what a branch point needs: its label. The merge goes first, then each of the lines.
        foreach (var target in (string[])["90a1c2e3f403", "90a1c2e3f402", "90a1c2e3f401", "hosts@base", "f73a40592be1"])
        {
            await StepAsync(Move.Down(target));
        }

        foreach (var target in (string[])["2a6d738c5e14", "195c627b4d03", "084b516a3cf2", "084b516a3cf2@e6293f481ad0", "e6293f481ad0"])
        {
            await StepAsync(Move.Down(target));
        }

        foreach (var id in ids.Where(id => !id.StartsWith("90a1", StringComparison.Ordinal)).TakeWhile(id => id != "e6293f481ad0").Reverse())
        {
            await StepAsync(Move.Down(id));
        }

        await StepAsync(Move.Down("base"));
        Assert.Equal("", await sides.Mixed.RowsAsync());
        await sides.AssertEqualAsync("at base");

        async Task StepAsync(Move move)
        {
            Assert.True(await sides.MoveAsync(mover, move), $"{move}");
            await sides.AssertEqualAsync($"{move} by {mover}");
            mover = mover == Tool.Alembic ? Tool.Retort : Tool.Alembic;
        }
    }
}
