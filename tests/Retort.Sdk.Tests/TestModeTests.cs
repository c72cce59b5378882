namespace Retort.Sdk.Tests;

/// <summary><c>dotnet test</c> of a solution whose migrations project no test project references.</summary>
public sealed class TestModeTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task VSTest_mode_checks_the_chain()
    {
        _workspace.Add("Shop", Source.Chain);
        _workspace.Write("Frames/Frames.csproj", Projects.Package().Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0</TargetFrameworks>", StringComparison.Ordinal));
        _workspace.Write("Frames/First.cs", Source.Chain[0].Text);
        var solution = _workspace.Solution();
        (await _workspace.DotNetAsync("restore", solution)).Succeeded();
        Assert.Equal(["RET9001", "RET9001"], (await TestAsync(solution, "--no-build")).Errors.Select(error => error.Code));

        var sound = await TestAsync(solution);
        Assert.True(sound.ExitCode == 0, sound.Output);
        Assert.True(File.Exists(_workspace["Shop/bin/Debug/net10.0/migrations/Shop/upgrade.sql"]));
        Assert.True(File.Exists(_workspace["Frames/bin/Debug/net10.0/migrations/Frames/upgrade.sql"]));
        Assert.Equal(0, (await TestAsync(solution, "--no-build")).ExitCode);

        Break();
        Assert.Equal("RET1009", (await TestAsync(solution)).Error().Code);
        Assert.Equal("RET1009", (await TestAsync(solution, "--no-build")).Error().Code);
    }

    [Fact]
    public async Task Microsoft_Testing_Platform_mode_checks_the_chain()
    {
        _workspace.Write("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        _workspace.Add("Shop", Source.Chain);
        _workspace.Write(
            "Some.Tests/Some.Tests.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>"
            + "<ItemGroup><PackageReference Include=\"xunit.v3\" Version=\"3.2.2\" /></ItemGroup></Project>");
        _workspace.Write("Some.Tests/SomeTests.cs", "public class SomeTests { [Xunit.Fact] public void Runs() => Xunit.Assert.True(true); }");
        var solution = _workspace.Solution();

        var sound = await TestAsync("--solution", solution);
        Assert.True(sound.ExitCode == 0, sound.Output);
        Assert.Contains("succeeded: 1", sound.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_workspace["Shop/bin/Debug/net10.0/migrations/Shop/upgrade.sql"]));

        Break();
        var broken = await TestAsync("--solution", solution);
        Assert.Equal("RET1009", broken.Error().Code);
        Assert.DoesNotContain("succeeded: 1", broken.Output, StringComparison.Ordinal);
    }

    private void Break() => _workspace.Write("Shop/Other.cs", Source.TwoHeads[2].Text);

    private Task<BuildResult> TestAsync(params string[] arguments) =>
        DotNet.RunAsync(_workspace.Root, ["test", .. arguments], ("MSBUILDTERMINALLOGGER", "off"));
}
