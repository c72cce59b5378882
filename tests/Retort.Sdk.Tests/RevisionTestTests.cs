namespace Retort.Sdk.Tests;

/// <summary>
/// <c>dotnet test</c> of a solution whose test project has the revisions as tests, through <c>Retort.Testing</c>: they count, and one that fails fails
/// the run. So does a build with <c>MigrationsRoundTrip</c> that it starts.
/// </summary>
public sealed class RevisionTestTests : IDisposable
{
    private const string Tests = """
        using Retort.Testing;
        using Xunit;

        public class ShopRevisionTests
        {
            private static readonly MigrationTests Migrations = MigrationTests.Of<Shop.First>(new MigrationTestOptions { ScratchDatabase = "Local" });

            [Fact]
            public void The_chain_is_sound() => Migrations.CheckChain();

            [Theory, ClassData(typeof(EachRevision<Shop.First>))]
            public System.Threading.Tasks.Task Round_trip(string revision) => Migrations.RoundTripAsync(revision);
        }
        """;

    private const string Broken = "op.Execute(\"CREATE TABLE left_over (id int)\");";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task VSTest_mode_has_a_test_a_revision()
    {
        var solution = Write("<PackageReference Include=\"Microsoft.NET.Test.Sdk\" Version=\"18.11.0\" /><PackageReference Include=\"xunit\" Version=\"2.9.3\" /><PackageReference Include=\"xunit.runner.visualstudio\" Version=\"3.1.5\" />", isExe: false);

        var passed = await TestAsync(solution, "--logger", "console;verbosity=normal");
        Assert.True(passed.ExitCode == 0, passed.Output);
        Assert.Contains("Passed ShopRevisionTests.Round_trip(revision: \"a2 ", passed.Output, StringComparison.Ordinal);
        Assert.Contains("Passed: 3", passed.Output, StringComparison.Ordinal);

        Break();
        var failed = await TestAsync(solution);
        Assert.NotEqual(0, failed.ExitCode);
        Assert.Contains("Second.cs(3): error RET5110: The downgrade of revision a2 does not restore what was there before its upgrade: table public.left_over is gone", failed.Output, StringComparison.Ordinal);
        Assert.Contains("Failed:     1, Passed:     2", failed.Output, StringComparison.Ordinal);

        var build = await TestAsync(solution, "-p:MigrationsRoundTrip=Each", "-p:MigrationsScratchDatabase=Local");
        Assert.Equal("RET5110", build.Error().Code);
    }

    [Fact]
    public async Task Microsoft_Testing_Platform_mode_has_a_test_a_revision()
    {
        _workspace.Write("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        var solution = Write("<PackageReference Include=\"xunit.v3\" Version=\"3.2.2\" />", isExe: true);

        var passed = await TestAsync("--solution", solution);
        Assert.True(passed.ExitCode == 0, passed.Output);
        Assert.Contains("succeeded: 3", passed.Output, StringComparison.Ordinal);

        Break();
        var failed = await TestAsync("--solution", solution);
        Assert.NotEqual(0, failed.ExitCode);
        Assert.Contains("error RET5110", failed.Output, StringComparison.Ordinal);
        Assert.Contains("failed: 1", failed.Output, StringComparison.Ordinal);

        var build = await TestAsync("--solution", solution, "-p:MigrationsRoundTrip=Each", "-p:MigrationsScratchDatabase=Local");
        Assert.Equal("RET5110", build.Error().Code);
    }

    private string Write(string packages, bool isExe)
    {
        _workspace.Add("Shop", [.. Source.Chain]);
        _workspace.Write("Shop.Tests/Shop.Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework>{(isExe ? "<OutputType>Exe</OutputType>" : "")}</PropertyGroup>
              <ItemGroup>
                {packages}
                <PackageReference Include="Retort.Testing" Version="{Packages.Version}" />
                <ProjectReference Include="../Shop/Shop.csproj" />
              </ItemGroup>
            </Project>
            """);
        _workspace.Write("Shop.Tests/ShopRevisionTests.cs", Tests);
        return _workspace.Solution();
    }

    /// <summary>The upgrade of the second revision drops what the first made, and its downgrade does not make it again.</summary>
    private void Break()
    {
        _workspace.Write("Shop/First.cs", Source.Class("First", "\"a1\"", Broken, "op.Execute(\"DROP TABLE left_over\");").Text);
        _workspace.Write("Shop/Second.cs", Source.Class("Second", "\"a2\", Revises = [\"a1\"]", "op.Execute(\"DROP TABLE left_over\");", "op.Execute(\"SELECT 1\");").Text);
    }

    private Task<BuildResult> TestAsync(params string[] arguments) => DotNet.RunAsync(_workspace.Root, ["test", .. arguments], ("MSBUILDTERMINALLOGGER", "off"));
}
