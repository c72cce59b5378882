namespace Retort.Sdk.Tests;

public sealed class PublishTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task An_application_has_the_scripts_and_none_of_the_targets()
    {
        AddApplication();

        var built = (await _workspace.BuildAsync("App", "-v:d")).Succeeded();

        Assert.Equal(3, Scripts("App/bin/Debug/net10.0"));
        Assert.Equal(3, Scripts("Shop/bin/Debug/net10.0"));
        var app = await DotNet.RunAsync(_workspace.Root, ["App/bin/Debug/net10.0/App.dll"]);
        Assert.Equal((0, "First\n"), (app.ExitCode, app.Output.ReplaceLineEndings("\n")));
        Assert.Contains("Target \"RetortCheck\" in file", built.Output, StringComparison.Ordinal);
        var targets = await _workspace.DotNetAsync("msbuild", "App", "-targets");
        Assert.Contains("CoreCompile", targets.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Retort", targets.Output, StringComparison.Ordinal);

        (await _workspace.DotNetAsync("publish", "App", "--no-build", "-c", "Debug", "-o", _workspace["out"])).Succeeded();
        Assert.Equal(3, Scripts("out"));

        // What an application publishes is looked at like what the project itself publishes.
        File.AppendAllText(_workspace["Shop/bin/Debug/net10.0/migrations/Shop/upgrade.sql"], "-- by hand\n");
        Assert.Equal("RET9005", (await _workspace.DotNetAsync("publish", "App", "--no-build", "-c", "Debug", "-o", _workspace["out2"])).Error().Code);
        Assert.Equal(0, Scripts("out2"));
    }

    [Fact]
    public async Task A_publish_takes_only_scripts_that_are_those_of_the_assembly()
    {
        _workspace.Add("Shop", Source.Chain);
        (await _workspace.DotNetAsync("restore", "Shop")).Succeeded();
        Assert.Equal("RET9001", (await PublishAsync("--no-build")).Error().Code);

        (await PublishAsync()).Succeeded();
        Assert.Equal(3, Scripts("out"));

        Directory.Delete(_workspace["out"], recursive: true);
        (await PublishAsync("--no-build")).Succeeded();
        Assert.Equal(3, Scripts("out"));

        // A missing script, a changed property, an assembly that was compiled after the scripts were written.
        Directory.Delete(_workspace["out"], recursive: true);
        var script = _workspace["Shop/bin/Release/net10.0/migrations/Shop/downgrade.sql"];
        File.Move(script, script + ".away");
        Assert.Equal("RET9005", (await PublishAsync("--no-build")).Error().Code);
        File.Move(script + ".away", script);
        Assert.Equal("RET9005", (await PublishAsync("--no-build", "-p:MigrationsScriptFrom=a1")).Error().Code);
        (await PublishAsync("--no-build")).Succeeded();
        Directory.Delete(_workspace["out"], recursive: true);
        _workspace.Write("Shop/Third.cs", Source.Class("Third", "\"a3\", Revises = [\"a2\"]").Text);
        (await _workspace.DotNetAsync("msbuild", "Shop", "-t:Compile", "-p:Configuration=Release")).Succeeded();
        Assert.Equal("RET9005", (await PublishAsync("--no-build")).Error().Code);

        // A broken chain, with a build and without.
        _workspace.Write("Shop/Third.cs", Source.Class("Third", "\"a3\", Revises = [\"a1\"]").Text);
        Assert.Equal("RET1009", (await PublishAsync()).Error().Code);
        Assert.Contains("RET1009", (await PublishAsync("--no-build")).Errors.Select(error => error.Code));
        Assert.Equal(0, Scripts("out"));
    }

    [Fact]
    public async Task A_single_file_for_another_system_has_the_scripts_beside_it()
    {
        _workspace.Add("Shop", Source.Chain, "<OutputType>Exe</OutputType>");
        _workspace.Write("Shop/Program.cs", "Console.WriteLine(typeof(Shop.First).Name);");
        var other = OperatingSystem.IsWindows() ? "linux-x64" : "win-x64";

        (await _workspace.DotNetAsync("publish", "Shop", "-r", other, "--self-contained", "-p:PublishSingleFile=true", "-o", _workspace["out"])).Succeeded();

        Assert.Equal(3, Scripts("out"));
        Assert.True(File.Exists(_workspace[$"out/Shop{(other == "win-x64" ? ".exe" : "")}"]));
        Assert.False(File.Exists(_workspace["out/Shop.dll"]));

        Directory.Delete(_workspace["out"], recursive: true);
        (await _workspace.DotNetAsync("publish", "Shop", "--no-build", "-r", other, "--self-contained", "-p:PublishSingleFile=true", "-o", _workspace["out"])).Succeeded();
        Assert.Equal(3, Scripts("out"));
    }

    [Theory]
    [InlineData("PublishTrimmed")]
    [InlineData("PublishAot")]
    public async Task A_trimmed_bundle_is_refused(string property)
    {
        _workspace.Add("Shop", Source.Chain, "<OutputType>Exe</OutputType>");
        _workspace.Write("Shop/Program.cs", "Console.WriteLine(typeof(Shop.First).Name);");
        (await _workspace.BuildAsync("Shop", "-c", "Release")).Succeeded();

        // Set where a publish reads it, since the packages for it may be on no source.
        var error = (await _workspace.DotNetAsync("publish", "Shop", "--no-build", $"-p:{property}=true")).Error();

        Assert.Equal("RET9007", error.Code);
        Assert.Contains(property, error.Text, StringComparison.Ordinal);
    }

    private void AddApplication()
    {
        _workspace.Add("Shop", Source.Chain);
        _workspace.Write(
            "App/App.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>"
            + "<ItemGroup><ProjectReference Include=\"../Shop/Shop.csproj\" /></ItemGroup></Project>");
        _workspace.Write("App/Program.cs", "System.Console.WriteLine(new Shop.First() is Retort.Migration migration ? migration.GetType().Name : \"\");");
    }

    private Task<BuildResult> PublishAsync(params string[] arguments) => _workspace.DotNetAsync(["publish", "Shop", "-o", _workspace["out"], .. arguments]);

    private int Scripts(string folder) =>
        Directory.Exists(_workspace[$"{folder}/migrations/Shop"]) ? Directory.GetFiles(_workspace[$"{folder}/migrations/Shop"], "*.sql").Length : 0;
}
