namespace Retort.Sdk.Tests;

/// <summary>When a build leaves the database alone, and what it says then.</summary>
public sealed class ConditionTests
{
    private const string LeftAlone = "Retort: MigrateOnBuild has left the database alone: ";

    [Fact]
    public async Task Builds_that_are_not_a_developers_leave_the_database_alone_and_say_why()
    {
        await using var developer = await Developer.CreateAsync(Source.Chain);
        (await developer.DotNetAsync("restore", "Shop")).Succeeded();
        var skipped = new (string Why, string[] Arguments, string? Variable)[]
        {
            ("the configuration is Release", ["build", "Shop", "--no-restore", "-c", "Release"], null),
            ("this is a publish", ["publish", "Shop", "-c", "Debug"], null),
            ("this is a pack", ["pack", "Shop", "-c", "Debug"], null),
            ("RetortHooks is false", ["build", "Shop", "--no-restore", "-p:RetortHooks=false"], null),
            ("this is a build server (GITHUB_ACTIONS is true)", ["build", "Shop", "--no-restore"], "GITHUB_ACTIONS"),
        };
        foreach (var (why, arguments, variable) in skipped)
        {
            var result = await developer.Workspace.DotNetAsync([("RETORT_CONNECTION", developer.Database.ConnectionString), (variable ?? "UNUSED", "true")], [.. arguments, "-v:n"]);

            Assert.True(result.ExitCode == 0, result.Output);
            Assert.Empty(result.Warnings);
            Assert.True(result.Output.Contains($"{LeftAlone}{why}.", StringComparison.Ordinal), $"{why}: {result.Output}");
        }

        // At the verbosity that people see, nothing is said.
        Assert.DoesNotContain("MigrateOnBuild", (await developer.DotNetAsync("build", "Shop", "--no-restore", "-v:m", "-p:CI=true")).Output, StringComparison.Ordinal);
        Assert.Null(await developer.VersionAsync());

        (await developer.BuildAsync("Shop", "--no-restore", "-p:CI=false")).Succeeded();
        Assert.Equal("a2", await developer.VersionAsync());
    }

    [Fact]
    public async Task Each_sign_of_a_build_server_is_known_and_so_are_an_editor_and_an_optimized_configuration()
    {
        await using var developer = await Developer.CreateAsync(Source.Chain);
        (await developer.DotNetAsync("restore", "Shop")).Succeeded();
        var signs = new Dictionary<string, string>
        {
            ["CI=true"] = "this is a build server (CI is true)",
            ["CI=1"] = "this is a build server (CI is 1)",
            ["ContinuousIntegrationBuild=true"] = "this is a build server (ContinuousIntegrationBuild is true)",
            ["TF_BUILD=True"] = "this is a build server (TF_BUILD is True)",
            ["GITLAB_CI=true"] = "this is a build server (GITLAB_CI is true)",
            ["JENKINS_URL=http://ci"] = "this is a build server (JENKINS_URL is http://ci)",
            ["Optimize=true"] = "the configuration Debug is optimized, as one for release is",
            ["DesignTimeBuild=true"] = "this is a design-time build",
            ["DeployOnBuild=true"] = "this is a publish",
        };
        foreach (var (property, why) in signs)
        {
            // The decision alone, without what comes before it.
            var result = (await developer.DotNetAsync("msbuild", "Shop", "-t:RetortMigrate", "-v:n", $"-p:{property}")).Succeeded();
            Assert.True(result.Output.Contains($"{LeftAlone}{why}.", StringComparison.Ordinal), $"{property}: {result.Output}");
        }

        Assert.Null(await developer.VersionAsync());
    }

    [Fact]
    public async Task A_build_that_fails_leaves_the_database_alone()
    {
        await using var developer = await Developer.CreateAsync(Source.TwoHeads);
        Assert.Equal("RET1009", (await developer.BuildAsync()).Error().Code);

        developer.Workspace.Write("Shop/Other.cs", "this is no C#");
        Assert.NotEqual(0, (await developer.BuildAsync("Shop", "--no-restore")).ExitCode);
        File.Delete(developer.Workspace["Shop/Other.cs"]);
        developer.Workspace.Write("Shop/Second.cs", Source.Class("Second", "\"a2\", Revises = [\"a1\"]", "throw new InvalidOperationException(\"no\");").Text);
        Assert.Equal("RET2101", (await developer.BuildAsync("Shop", "--no-restore")).Error().Code);

        Assert.Null(await developer.VersionAsync());
    }
}
