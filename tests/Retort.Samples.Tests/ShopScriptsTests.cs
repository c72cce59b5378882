using Retort.TestKit;

namespace Retort.Samples.Tests;

/// <summary>The scripts that the build left for the sample, run by the real psql as its README says.</summary>
public sealed class ShopScriptsTests
{
    private const string Head = "4c8f95ae7036";

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "migrations", "Shop.Migrations");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Up_down_and_up_again_by_the_idempotent_script_gives_the_same_catalog(bool onErrorStop)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        (await RunAsync(database, "upgrade.sql", onErrorStop)).EnsureSuccess();
        Assert.Equal(Head, await RowsAsync(database));
        var upgraded = await database.SnapshotAsync();

        (await RunAsync(database, "downgrade.sql", onErrorStop)).EnsureSuccess();
        Assert.Equal("", await RowsAsync(database));
        Assert.DoesNotContain("products", await database.SnapshotAsync(), StringComparison.Ordinal);

        (await RunAsync(database, "upgrade.idempotent.sql", onErrorStop)).EnsureSuccess();
        Assert.Equal(upgraded, await database.SnapshotAsync());

        (await RunAsync(database, "upgrade.idempotent.sql", onErrorStop)).EnsureSuccess();
        Assert.Equal(upgraded, await database.SnapshotAsync());
        Assert.Equal(Head, await RowsAsync(database));
    }

    [Theory]
    [InlineData("upgrade.sql", Head, true)]
    [InlineData("upgrade.sql", Head, false)]
    [InlineData("upgrade.sql", "3f2a9c1b7d04", false)]
    [InlineData("downgrade.sql", "3f2a9c1b7d04", true)]
    [InlineData("downgrade.sql", "3f2a9c1b7d04", false)]
    [InlineData("downgrade.sql", "", false)]
    [InlineData("upgrade.idempotent.sql", "ffffffffffff", false)]
    public async Task A_script_on_a_database_at_another_revision_changes_nothing(string script, string revision, bool onErrorStop)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE alembic_version (version_num varchar(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))");
        if (revision.Length > 0)
        {
            await database.ExecuteAsync($"INSERT INTO alembic_version VALUES ('{revision}')");
        }

        var before = await database.SnapshotAsync(withData: true);
        var result = await RunAsync(database, script, onErrorStop);

        Assert.Equal(before, await database.SnapshotAsync(withData: true));
        Assert.Contains("Retort: this ", result.Error, StringComparison.Ordinal);
        Assert.Equal(onErrorStop || script == "upgrade.idempotent.sql" ? 3 : 0, result.ExitCode);
    }

    [Fact]
    public async Task The_data_that_the_sample_brings_is_there()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        (await RunAsync(database, "upgrade.sql", onErrorStop: true)).EnsureSuccess();
        Assert.Equal("The shop's site", await database.ScalarAsync("SELECT title FROM order_channels WHERE code = 'web'"));
    }

    private static Task<ProcessResult> RunAsync(PostgresDatabase database, string script, bool onErrorStop) =>
        database.PsqlAsync("-q", "-v", $"ON_ERROR_STOP={(onErrorStop ? 1 : 0)}", "-f", Path.Combine(Folder, script));

    private static async Task<string> RowsAsync(PostgresDatabase database) =>
        (string)(await database.ScalarAsync("SELECT coalesce(string_agg(version_num, ' ' ORDER BY version_num), '') FROM alembic_version"))!;
}
