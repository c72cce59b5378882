using System.Diagnostics;
using Retort.TestKit;

namespace Retort.Samples.Tests;

/// <summary>The sample application that migrates when it starts, as a process of its own.</summary>
public sealed class ShopWebTests
{
    private const string Listening = "Now listening on: ";

    [Fact]
    public async Task Two_instances_that_start_at_once_migrate_an_empty_database_and_serve_from_it()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        using var first = Start(database.ConnectionString);
        using var second = Start(database.ConnectionString);

        foreach (var instance in (Process[])[first, second])
        {
            using var client = new HttpClient { BaseAddress = new Uri(await AddressAsync(instance)) };
            Assert.Equal("0", await client.GetStringAsync(new Uri("/users/count", UriKind.Relative), TestContext.Current.CancellationToken));
            instance.Kill();
            await instance.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal("4c8f95ae7036", await database.ScalarAsync("SELECT version_num FROM alembic_version"));
        Assert.Equal(1L, await database.ScalarAsync("SELECT count(DISTINCT run) FROM retort_log"));
    }

    [Fact]
    public async Task An_instance_that_cannot_migrate_does_not_start_and_says_why()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE users (id int)");
        using var instance = Start(database.ConnectionString);

        var said = await instance.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await instance.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await instance.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, instance.ExitCode);
        Assert.Contains("error RET5020: Revision 1975ea83b712 failed: relation \"users\" already exists", said, StringComparison.Ordinal);
        Canary.AssertAbsent(said, "what the application says");
    }

    private static Process Start(string connectionString)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Shop.Web.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Shop"] = connectionString;
        return Process.Start(start)!;
    }

    private static async Task<string> AddressAsync(Process instance)
    {
        while (await instance.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(Listening, StringComparison.Ordinal))
            {
                return line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim();
            }
        }

        throw new InvalidOperationException($"It ended. {await instance.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }
}
