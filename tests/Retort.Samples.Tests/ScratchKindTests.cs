using Retort.Testing;
using Retort.TestKit;
using Shop.Migrations;

namespace Retort.Samples.Tests;

/// <summary>The sample's twenty revisions on each kind of throwaway database.</summary>
public sealed class ScratchKindTests
{
    /// <summary>The image of PostgreSQL that this machine's container engine has; without it there is nothing to try.</summary>
    private const string Image = "RETORT_TEST_IMAGE";

    [Fact]
    public Task From_local_programs() => PassAsync(new() { ScratchDatabase = "Local" });

    [Fact]
    public async Task On_a_server_that_is_there_which_has_no_more_databases_afterwards_than_before()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var database = await server.CreateDatabaseAsync();
        Environment.SetEnvironmentVariable("RETORT_SCRATCH_CONNECTION", database.ConnectionString);

        await PassAsync(new() { ScratchDatabase = "Server" });

        // The last test has its result before the last database is dropped.
        for (var patience = 0; patience < 100 && await CountAsync(database) is > 0L; patience++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(0L, await CountAsync(database));
    }

    [Fact]
    public Task In_a_container()
    {
        var image = Environment.GetEnvironmentVariable(Image);
        Assert.SkipWhen(string.IsNullOrEmpty(image), $"{Image} names no image of PostgreSQL for a container.");
        return PassAsync(new() { ScratchDatabase = "Container", ContainerImage = image! });
    }

    private static async Task PassAsync(MigrationTestOptions options)
    {
        var migrations = MigrationTests.Of<AddPhoneToUsers>(options);
        Assert.Equal(20, migrations.Revisions.Count);
        foreach (var revision in migrations.Revisions)
        {
            await migrations.RoundTripAsync(revision, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<object?> CountAsync(PostgresDatabase database) => await database.ScalarAsync("SELECT count(*) FROM pg_database WHERE datname LIKE 'retort\\_scratch%'");
}
