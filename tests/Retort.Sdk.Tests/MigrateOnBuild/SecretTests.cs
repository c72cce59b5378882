namespace Retort.Sdk.Tests;

/// <summary>Where the connection string comes from, and where it never goes.</summary>
public sealed class SecretTests
{
    [Fact]
    public async Task The_password_is_in_no_output_no_log_and_no_file()
    {
        var says = Source.Class("First", "\"a1\"", "op.Execute(\"DO $$ BEGIN RAISE NOTICE 'hello'; END $$\");");
        await using var developer = await Developer.CreateAsync([says, Source.Class("Second", "\"a2\", Revises = [\"a1\"]")]);
        (await developer.DotNetAsync("restore", "Shop")).Succeeded();
        var builds = new (int ExitCode, string? Second)[] { (0, null), (1, "op.Execute(\"SELECT 1/0\");") };
        foreach (var (exitCode, second) in builds)
        {
            if (second is not null)
            {
                developer.Workspace.Write("Shop/Third.cs", Source.Class("Third", "\"a3\", Revises = [\"a2\"]", second).Text);
            }

            var log = developer.Workspace[$"log{exitCode}.binlog"];
            var built = await developer.DotNetAsync("build", "Shop", "--no-restore", "-v:diag", $"-bl:{log}");

            Assert.True(built.ExitCode == exitCode, built.Output[..Math.Min(built.Output.Length, 4000)]);
            Assert.Contains("MigrateDatabase", built.Output, StringComparison.Ordinal);
            Canary.AssertAbsent(built.Output, "the output");
            Canary.AssertAbsent(new FileInfo(log));
            Canary.AssertAbsent(new DirectoryInfo(developer.Workspace.Root));
        }
    }

    [Fact]
    public async Task The_connection_string_may_stand_in_appsettings_or_in_user_secrets()
    {
        await using var developer = await Developer.CreateAsync(
            Source.Chain, Developer.Migrate + "<MigrationsConnectionName>Shop</MigrationsConnectionName><MigrationsConnectionVariable>SHOP_DB</MigrationsConnectionVariable><UserSecretsId>shop-1</UserSecretsId>");
        var settings = $$"""{ "ConnectionStrings": { "Shop": "{{developer.Database.ConnectionString}}" } }""";
        (await developer.DotNetAsync("restore", "Shop")).Succeeded();

        // RETORT_CONNECTION is set, and is not what this project reads.
        var error = (await developer.DotNetAsync("build", "Shop", "--no-restore")).Error();
        Assert.Equal("RET5001", error.Code);
        Assert.Contains("neither the environment variable SHOP_DB nor ConnectionStrings:Shop", error.Text, StringComparison.Ordinal);

        developer.Workspace.Write("Shop/appsettings.Development.json", settings);
        (await developer.DotNetAsync("build", "Shop", "--no-restore")).Succeeded();
        Assert.Equal("a2", await developer.VersionAsync());

        File.Delete(developer.Workspace["Shop/appsettings.Development.json"]);
        developer.Workspace.Write("home/.microsoft/usersecrets/shop-1/secrets.json", settings);
        developer.Workspace.Write("Shop/Third.cs", Source.Class("Third", "\"a3\", Revises = [\"a2\"]").Text);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "user secrets are found by the profile, which cannot be moved");
        (await developer.Workspace.DotNetAsync([("HOME", developer.Workspace["home"])], "build", "Shop", "--no-restore")).Succeeded();
        Assert.Equal("a3", await developer.VersionAsync());

        // The variable comes before both.
        developer.Workspace.Write("Shop/appsettings.json", """{ "ConnectionStrings": { "Shop": "Host=localhost;Port=1" } }""");
        developer.Workspace.Write("Shop/Fourth.cs", Source.Class("Fourth", "\"a4\", Revises = [\"a3\"]").Text);
        (await developer.Workspace.DotNetAsync([("SHOP_DB", developer.Database.ConnectionString)], "build", "Shop", "--no-restore")).Succeeded();
        Assert.Equal("a4", await developer.VersionAsync());
    }

    [Fact]
    public async Task A_migration_that_runs_for_a_script_does_not_see_the_connection_string()
    {
        // The script step compiles the revision as the migration does; only one of them is given the variable.
        const string Look = "op.Execute($\"CREATE TABLE {(Environment.GetEnvironmentVariable(\"RETORT_CONNECTION\") is null ? \"kept_away\" : \"given\")} (id int)\");";
        await using var developer = await Developer.CreateAsync([Source.Class("First", "\"a1\"", Look)]);

        (await developer.BuildAsync()).Succeeded();

        Assert.Contains("CREATE TABLE kept_away", await File.ReadAllTextAsync(developer.Workspace["Shop/bin/Debug/net10.0/migrations/Shop/upgrade.sql"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.NotNull(await developer.Database.ScalarAsync("SELECT to_regclass('given')::text"));
    }
}
