namespace Retort.Sdk.Tests;

/// <summary>
/// <c>dotnet test</c> of a solution whose test project has the revisions and the model as tests, through <c>Retort.Testing</c>: they count, and one that
/// fails fails the run. So does a build with <c>MigrationsRoundTrip</c> that it starts.
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

            [Fact]
            public void No_revision_is_missing() => Migrations.CheckModel();

            [Fact]
            public System.Threading.Tasks.Task A_database_is_what_the_model_asks_for() => Migrations.CheckDatabaseAsync();
        }
        """;

    private static readonly SourceFile[] Sources =
    [
        new("User.cs", """
            namespace Shop;

            [System.ComponentModel.DataAnnotations.Schema.Table("users")]
            public class User
            {
                public int Id { get; set; }

                public string? Phone { get; set; }
            }
            """),
        Source.Class("First", "\"a1\"", "op.CreateTable(\"users\", [Column(\"id\", Integer, nullable: false, identity: Identity()), PrimaryKey([\"id\"], \"pk_users\")]);", "op.DropTable(\"users\");"),
        Source.Class("Second", "\"a2\", Revises = [\"a1\"]", "op.AddColumn(\"users\", Column(\"phone\", Text));", "op.DropColumn(\"users\", \"phone\");"),
    ];

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task VSTest_mode_has_a_test_a_revision()
    {
        var solution = Write("<PackageReference Include=\"Microsoft.NET.Test.Sdk\" Version=\"18.11.0\" /><PackageReference Include=\"xunit\" Version=\"2.9.3\" /><PackageReference Include=\"xunit.runner.visualstudio\" Version=\"3.1.5\" />", isExe: false);

        var passed = await TestAsync(solution, "--logger", "console;verbosity=normal");
        Assert.True(passed.ExitCode == 0, passed.Output);
        Assert.Contains("Passed ShopRevisionTests.Round_trip(revision: \"a2 ", passed.Output, StringComparison.Ordinal);
        Assert.Contains("Passed: 5", passed.Output, StringComparison.Ordinal);

        Break();
        var failed = await TestAsync(solution);
        Assert.NotEqual(0, failed.ExitCode);
        Assert.Contains("Second.cs(3): error RET5110: The downgrade of revision a2 does not restore what was there before its upgrade: column public.users.fax is left over", failed.Output, StringComparison.Ordinal);
        Assert.Contains("User.cs(8): error RET4032: The model Shop asks for something that no revision does: add column phone to users.", failed.Output, StringComparison.Ordinal);
        Assert.Contains("User.cs(4): error RET4032: The model Shop asks for something that no revision does: drop column fax of users.", failed.Output, StringComparison.Ordinal);
        Assert.Contains("Failed:     2, Passed:     3", failed.Output, StringComparison.Ordinal);

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
        Assert.Contains("succeeded: 5", passed.Output, StringComparison.Ordinal);

        Break();
        var failed = await TestAsync("--solution", solution);
        Assert.NotEqual(0, failed.ExitCode);
        Assert.Contains("error RET5110", failed.Output, StringComparison.Ordinal);
        Assert.Contains("failed: 2", failed.Output, StringComparison.Ordinal);

        var build = await TestAsync("--solution", solution, "-p:MigrationsRoundTrip=Each", "-p:MigrationsScratchDatabase=Local");
        Assert.Equal("RET5110", build.Error().Code);
    }

    private string Write(string packages, bool isExe)
    {
        _workspace.Add("Shop", Sources);
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

    /// <summary>The second revision does in raw SQL something else than the model asks for, and does not undo it. What it is only a database knows.</summary>
    private void Break() => _workspace.Write("Shop/Second.cs", Source.Class("Second", "\"a2\", Revises = [\"a1\"]", "op.Execute(\"ALTER TABLE users ADD fax text\");", "op.Execute(\"SELECT 1\");").Text);

    private Task<BuildResult> TestAsync(params string[] arguments) => DotNet.RunAsync(_workspace.Root, ["test", .. arguments], ("MSBUILDTERMINALLOGGER", "off"));
}
