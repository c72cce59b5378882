using System.Text.RegularExpressions;

namespace Retort.Sdk.Tests;

/// <summary>However often a project is built in one build, its database is migrated once.</summary>
public sealed partial class OnceTests : IAsyncLifetime
{
    private Developer _developer = null!;

    public async ValueTask InitializeAsync() => _developer = await Developer.CreateAsync();

    public ValueTask DisposeAsync() => _developer.DisposeAsync();

    [Fact]
    public async Task Of_several_frameworks_the_first_one_does_it()
    {
        _developer.Workspace.Add("Shop", Source.Chain);
        _developer.Workspace.Write(
            "Shop/Shop.csproj",
            Projects.Package(Developer.Migrate + "<EnableWindowsTargeting>true</EnableWindowsTargeting><DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>")
                .Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks> ; net10.0 ;net10.0-windows</TargetFrameworks>", StringComparison.Ordinal));

        var built = (await _developer.BuildAsync()).Succeeded();

        Assert.Equal(1, Count(built));
        Assert.Contains("left the database alone: the build for the first target framework, net10.0, does it.", built.Output, StringComparison.Ordinal);
        Assert.Equal("a2", await _developer.VersionAsync());
    }

    [Fact]
    public async Task A_solution_and_an_application_that_references_the_project_migrate_it_once_each()
    {
        // The second application has the project built with a property of its own, into folders of its own.
        _developer.Workspace.Add("Shop", Source.Chain, "<IntermediateOutputPath>obj/$(Flavour)x/</IntermediateOutputPath><OutputPath>bin/$(Flavour)x/</OutputPath>" + Developer.Migrate);
        AddApplication("App", "");
        AddApplication("Other", "AdditionalProperties=\"Flavour=vanilla\"");
        var solution = _developer.Workspace.Solution();
        foreach (var (project, arguments, skipped) in ((string, string[], int)[])[
            ("App", [], 0), (solution, [], 1), (solution, ["-graph"], 1), (solution, ["--no-restore", "-graph", "-isolate"], 1), ("Other", ["-graph"], 0)])
        {
            var built = (await _developer.BuildAsync(project, arguments)).Succeeded();

            Assert.True(Count(built) == 1, $"{project} {string.Join(' ', arguments)}: {built.Output}");
            Assert.Equal(skipped, Again().Count(built.Output));
        }

        Assert.Equal("a2", await _developer.VersionAsync());
    }

    [Fact]
    public async Task A_variable_that_is_meant_for_all_projects_does_nothing_to_those_without_migrations()
    {
        _developer.Workspace.Add("Shop", Source.Chain);
        AddApplication("App", "");

        var built = (await _developer.Workspace.DotNetAsync(
            [("RETORT_CONNECTION", _developer.Database.ConnectionString), ("MigrateOnBuild", "true")], "build", "App", "-v:n")).Succeeded();

        Assert.Equal(1, Count(built));
        Assert.DoesNotContain("left the database alone", built.Output, StringComparison.Ordinal);
    }

    private void AddApplication(string name, string reference)
    {
        _developer.Workspace.Write(
            $"{name}/{name}.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>"
            + $"<ItemGroup><ProjectReference Include=\"../Shop/Shop.csproj\" {reference} /></ItemGroup></Project>");
        _developer.Workspace.Write($"{name}/Program.cs", "System.Console.WriteLine(1);");
    }

    private static int Count(BuildResult result) => Runs().Count(result.Output);

    [GeneratedRegex(@"Retort: test_\d+ on 127\.0\.0\.1:\d+ is at a2")]
    private static partial Regex Runs();

    [GeneratedRegex("Retort: MigrateOnBuild has left the database alone: this build has migrated it already")]
    private static partial Regex Again();
}
