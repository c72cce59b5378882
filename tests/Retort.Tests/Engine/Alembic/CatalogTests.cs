using Retort.Tests.Scripts;

namespace Retort.Tests.Engine.Alembic;

/// <summary>The two twins of the shop's chain mean the same: each tool alone makes the same catalog and the same data.</summary>
public sealed class CatalogTests
{
    /// <summary>Rows for the data migrations to work on, before the columns that they fill exist.</summary>
    private const string Products = """
        INSERT INTO products (id, organization_id, name, created_at)
        SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid, '00000000-0000-0000-0000-0000000000aa', 'product ' || n, '2026-01-01'
        FROM generate_series(1, 3) AS n
        """;

    [Fact]
    public async Task Each_alone_makes_the_same_catalog_and_data_of_the_whole_chain()
    {
        await using var byAlembic = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var byRetort = await PostgresServer.Shared.CreateDatabaseAsync();
        var alembic = new AlembicSide(ShopTwins.Folder, byAlembic);
        var retort = new RetortSide(ShopTwins.Chain, byRetort);
        (string Target, string? Then)[] stations =
        [
            ("80c3d9f2b47e", "INSERT INTO organizations VALUES ('00000000-0000-0000-0000-0000000000aa', 'one')"),
            ("80c3d9f2b47e", Products),
            ("91d4eaf3c58b", "UPDATE products SET status = 'inactive' WHERE name = 'product 2'"),
            ("084b516a3cf2", "INSERT INTO users (id, email, created_at, updated_at) VALUES (1, 'a@b', '2026-01-01', '2026-01-01')"),
            ("084b516a3cf2", "INSERT INTO orders (id, user_id) VALUES (7, 1), (8, 1)"),
            ("084b516a3cf2", "INSERT INTO order_lines VALUES (7, 1, '00000000-0000-0000-0000-000000000001', 3, 9.95), (7, 2, '00000000-0000-0000-0000-000000000002', 1, 0.05)"),
            ("heads", null),
        ];
        foreach (var (target, then) in stations)
        {
            (await alembic.UpgradeAsync(target)).EnsureSuccess();
            await retort.UpgradeAsync(target);
            if (then is not null)
            {
                await byAlembic.ExecuteAsync(then);
                await byRetort.ExecuteAsync(then);
            }

            await AssertSameAsync(byAlembic, byRetort);
        }

        Assert.Equal(29.90m, await byRetort.ScalarAsync("SELECT total FROM orders WHERE id = 7"));
        Assert.Equal("suspended", await byRetort.ScalarAsync("SELECT status FROM products WHERE name = 'product 2'"));
        Assert.Equal("retired", await byRetort.ScalarAsync("SELECT state::text FROM hosts WHERE name = 'back: 100%'"));

        foreach (var target in (string[])["hosts@base", "e6293f481ad0", "1975ea83b712", "base"])
        {
            (await alembic.DowngradeAsync(target)).EnsureSuccess();
            await retort.DowngradeAsync(target);
            await AssertSameAsync(byAlembic, byRetort);
        }
    }

    private static async Task AssertSameAsync(PostgresDatabase byAlembic, PostgresDatabase byRetort)
    {
        Assert.Equal(await byAlembic.RowsAsync(), await byRetort.RowsAsync());
        Assert.Equal(await byAlembic.CatalogWithoutLogAsync(), await byRetort.CatalogWithoutLogAsync());
        Assert.Equal(await DataAsync(byAlembic), await DataAsync(byRetort));
    }

    private static async Task<string> DataAsync(PostgresDatabase database)
    {
        await using var connection = await database.OpenAsync();
        return await DataSnapshot.TakeAsync(connection, "retort_log", "retort_log_id_seq");
    }
}
