using System.Diagnostics;

namespace Retort.Cli.Tests.EndToEnd;

/// <summary>A migrations project that is its own runner, on a database.</summary>
[Collection(WithPackages.Name)]
public sealed class ProgramDatabaseTests
{
    private const string Executable = "<OutputType>Exe</OutputType>";

    [Fact]
    public async Task A_single_file_upgrades_a_database_from_where_its_settings_say()
    {
        using var workspace = new Workspace(Executable + "<MigrationsConnectionName>Shop</MigrationsConnectionName><MigrationsVersionTable>shop_version</MigrationsVersionTable>", "Retort.Cli");
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await Shell.DotNetAsync(workspace.Project, "publish", "-nologo", "-tl:off", "-o", "out", "--use-current-runtime", "--no-self-contained", "-p:PublishSingleFile=true");
        var program = Path.Combine(workspace.Project, "out", "Shop.Migrations");

        var variable = await Shell.RunAsync(Path.GetTempPath(), program, database.ConnectionString, ["upgrade", "+1"]);
        Assert.Equal(0, variable.ExitCode);
        Assert.Equal("a1", await database.ScalarAsync("SELECT version_num FROM shop_version"));

        workspace.File("out/appsettings.json", $$"""{ "ConnectionStrings": { "Shop": "{{database.ConnectionString}}" } }""");
        var settings = await Shell.RunAsync(Path.GetTempPath(), program, "upgrade", "--json");
        Assert.Equal(["a2"], settings.Json().GetProperty("rowsAfter").EnumerateArray().Select(row => row.GetString()!));
        Assert.Equal("a2 (head), second\n", (await Shell.RunAsync(Path.GetTempPath(), program, "current")).Output);
        Canary.AssertAbsent(variable.Error + settings.Output, "what the program wrote");
    }

    [Fact]
    public async Task Ctrl_C_on_dotnet_run_rolls_back()
    {
        using var workspace = new Workspace(Executable, "Retort.Cli");
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        workspace.Revision("Sleeps", "\"b1\", Revises = [\"a2\"]", "op.Execute(\"SELECT pg_sleep(120)\");");
        using var process = Waiting.Start(workspace.Project, database.ConnectionString, Shell.DotNetPath, "run", "--", "upgrade");
        process.StandardInput.Close();
        await Waiting.UntilSleepingAsync(database, process);
        var clock = Stopwatch.StartNew();

        await Waiting.SignalAsync(process, "INT");
        var stopped = await Shell.EndAsync(process);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), "it has waited for the server");
        Assert.Equal(130, stopped.ExitCode);
        Assert.EndsWith("\nstopped: b1 was rolled back, and the database is at a2\n", stopped.Error, StringComparison.Ordinal);
        await Waiting.AssertReleasedAsync(database, "a2");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_migration_that_does_not_listen_to_Ctrl_C_is_ended_after_a_moment_or_by_a_second_one(int times)
    {
        using var workspace = new Workspace(Executable, "Retort.Cli");
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        workspace.Source(
            "Deaf",
            """
            namespace Shop;

            [Revision("b1", Revises = ["a2"])]
            [OnlineOnly("it waits for the server")]
            public sealed class Deaf : Migration
            {
                public override void Upgrade(MigrationBuilder op) => op.Run(async (connection, _) =>
                {
                    using var command = connection.CreateCommand();
                    command.CommandText = "SELECT pg_sleep(120)";
                    await command.ExecuteNonQueryAsync(default);
                });

                public override void Downgrade(MigrationBuilder op) => op.Execute("SELECT 1");
            }
            """);
        using var process = Waiting.Start(workspace.Project, database.ConnectionString, Shell.DotNetPath, "run", "--", "upgrade");
        process.StandardInput.Close();
        await Waiting.UntilSleepingAsync(database, process);
        var clock = Stopwatch.StartNew();

        for (var i = 0; i < times; i++)
        {
            await Waiting.SignalAsync(process, "INT");
        }

        var stopped = await Shell.EndAsync(process);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), "it has waited for the server");
        Assert.Equal(130, stopped.ExitCode);
        Assert.EndsWith("\nstopped: the server rolls back what is not committed; 'current' says where the database is\n", stopped.Error, StringComparison.Ordinal);
    }
}
