using System.Text.Json.Nodes;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine.Alembic;

/// <summary>Both tools wander over the shop's chain on one database, naming the places in every way that there is.</summary>
public sealed class WanderingTests
{
    private static readonly Move[] Moves =
    [
        .. ((string[])["heads", "1975", "4c81d7e05f2b", "a2e5fb04d69c", "e6293f481ad0", "knowledge", "084b516a3cf2", "3b7e849d6f25", "4c8f95ae7036",
            "knowledge@head", "hosts@head", "hosts", "90a1c2e3f403", "+1", "+3", "knowledge@+1", "hosts@+1", "a2e5fb04d69c+2", "4c8f95ae7036-1", "knowledge@4c8f95ae7036"]).Select(Move.Up),
        .. ((string[])["base", "1975ea83b712", "4c81d7e05f2b", "a2e5", "e6293f481ad0", "knowledge", "195c627b4d03", "3b7e849d6f25", "hosts@base", "hosts",
            "-1", "-3", "hosts@-1", "knowledge@-1", "e6293f481ad0-2", "90a1c2e3f402", "knowledge@base"]).Select(Move.Down),
    ];

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public async Task Wherever_one_leaves_a_database_the_other_carries_on(int seed, bool transactionPerMigration)
    {
        await using var sides = await SideBySide.CreateAsync(ShopTwins.Chain, ShopTwins.Folder, new JsonObject { ["transaction_per_migration"] = transactionPerMigration });
        var random = new Random(seed);
        var mover = Tool.Alembic;
        var made = 0;
        HashSet<string> states = [];
        for (var i = 0; i < 120; i++)
        {
            var move = Moves[random.Next(Moves.Length)];
            var rows = await sides.Mixed.RowsAsync();

            // Where several rows are, or a merge, Alembic takes whichever the table happens to give first, or refuses.
            if (move is { IsUp: false, Target: ['-', ..] } && (rows.Contains(' ', StringComparison.Ordinal) || rows.StartsWith("4c8f", StringComparison.Ordinal)))
            {
                continue;
            }

            if (!await sides.MoveAsync(mover, move))
            {
                continue;
            }

            Assert.Equal($"{move} from [{rows}] by {mover}: {await sides.Truth.RowsAsync()}", $"{move} from [{rows}] by {mover}: {await sides.Mixed.RowsAsync()}");
            made++;
            if (states.Add(await sides.Mixed.RowsAsync()))
            {
                await sides.AssertEqualAsync($"{move} from [{rows}] by {mover}");
            }

            mover = random.Next(2) == 0 ? Tool.Alembic : Tool.Retort;
        }

        await sides.AssertEqualAsync("at the end");
        Assert.InRange(made, 50, 120);
        Assert.InRange(states.Count, 10, 120);
    }
}
