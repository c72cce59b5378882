namespace Retort.Sdk.Tests;

/// <summary>Where projects are, what they are called and how they are built together.</summary>
public sealed class LayoutTests
{
    [Fact]
    public async Task A_path_may_have_any_character()
    {
        using var workspace = new Workspace("a b;c%d,e=f@g(h)ü'");
        workspace.Add("Shop", [Source.Class("First", "\"a1\"")]);
        workspace.Add("Broken", Source.TwoHeads);

        // The SDK itself fails below a folder that is called like an escape (%20), so the percent sign stands alone; and MSBuild reads a semicolon in an argument as a separator, so each project is built from its own folder.
        var sound = await DotNet.RunAsync(workspace["Shop"], ["build", "-nologo", "-tl:off", "-nodeReuse:false"]);
        var broken = await DotNet.RunAsync(workspace["Broken"], ["build", "-nologo", "-tl:off", "-nodeReuse:false"]);

        sound.Succeeded();
        Assert.True(File.Exists(workspace["Shop/bin/Debug/net10.0/migrations/Shop/upgrade.sql"]));
        Assert.Equal(("RET1009", workspace["Broken/Other.cs"], 3), broken.Error() is var error ? (error.Code, error.File, error.Line) : default);
        (await DotNet.RunAsync(workspace["Shop"], ["publish", "--no-build", "-c", "Debug", "-p:PublishDir=../out/", "-nologo", "-tl:off", "-nodeReuse:false"])).Succeeded();
        Assert.True(File.Exists(workspace["out/migrations/Shop/upgrade.sql"]));
    }

    [Fact]
    public async Task Several_frameworks_artifacts_output_and_graph_builds_work_together()
    {
        using var workspace = new Workspace();
        workspace.Write(
            "Directory.Build.props",
            "<Project><PropertyGroup><UseSharedCompilation>false</UseSharedCompilation><UseArtifactsOutput>true</UseArtifactsOutput>"
            + "<ArtifactsPath>$(MSBuildThisFileDirectory)made</ArtifactsPath><EnableWindowsTargeting>true</EnableWindowsTargeting><DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads></PropertyGroup></Project>");
        workspace.Add("Shop", Source.Chain);
        workspace.Write("Shop/Shop.csproj", Frameworks(Projects.Package(), "net10.0;net10.0-windows"));
        workspace.Write("Billing/Billing.csproj", Frameworks(Projects.SdkForm(), "net10.0"));
        workspace.Write("Billing/First.cs", Source.Class("First", "\"b1\"").Text.Replace("namespace Shop", "namespace Billing", StringComparison.Ordinal));
        workspace.Write(
            "App/App.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>"
            + "<ItemGroup><ProjectReference Include=\"../Shop/Shop.csproj\" /><ProjectReference Include=\"../Billing/Billing.csproj\" /></ItemGroup></Project>");
        workspace.Write("App/Program.cs", "System.Console.WriteLine(1);");

        (await workspace.BuildAsync("App", "-graph")).Succeeded();

        string[] outputs = ["Shop/debug_net10.0/migrations/Shop", "Billing/debug_net10.0/migrations/Billing", "App/debug/migrations/Shop", "App/debug/migrations/Billing"];
        Assert.All(outputs, output => Assert.Equal(3, Directory.GetFiles(workspace[$"made/bin/{output}"], "*.sql").Length));

        (await workspace.BuildAsync("Shop", "--no-restore")).Succeeded();
        Assert.Equal(3, Directory.GetFiles(workspace["made/bin/Shop/debug_net10.0-windows/migrations/Shop"], "*.sql").Length);
        (await workspace.BuildAsync("Shop", "--no-restore", "-question")).Succeeded();
    }

    [Fact]
    public async Task Hooks_can_be_switched_off_one_by_one_and_all_at_once()
    {
        using var workspace = new Workspace();
        workspace.Add("Shop", Source.TwoHeads);

        (await workspace.BuildAsync("Shop", "-p:RetortHooks=false")).Succeeded();
        Assert.False(Directory.Exists(workspace["Shop/bin/Debug/net10.0/migrations"]));
        Assert.False(Directory.Exists(workspace["Shop/obj/Debug/net10.0/retort"]));

        (await workspace.BuildAsync("Shop", "--no-restore", "-p:MigrationsCheck=false", "-p:MigrationsScript=false")).Succeeded();
        Assert.Equal("RET1009", (await workspace.BuildAsync("Shop", "--no-restore", "-p:MigrationsScript=false")).Error().Code);
        Assert.Equal("RET1009", (await workspace.BuildAsync("Shop", "--no-restore", "-p:MigrationsCheck=false")).Error().Code);
    }

    private static string Frameworks(string project, string frameworks) =>
        project.Replace("<TargetFramework>net10.0</TargetFramework>", $"<TargetFrameworks>{frameworks}</TargetFrameworks>", StringComparison.Ordinal);
}
