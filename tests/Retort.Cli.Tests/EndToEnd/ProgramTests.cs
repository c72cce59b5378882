namespace Retort.Cli.Tests.EndToEnd;

/// <summary>A migrations project that is its own runner.</summary>
[Collection(WithPackages.Name)]
public sealed class ProgramTests
{
    private const string Executable = "<OutputType>Exe</OutputType>";
    private const string History = "a1 -> a2 (head), second\n<base> -> a1, first\n";

    [Fact]
    public async Task The_generated_entry_point_runs_also_when_the_check_fails()
    {
        using var workspace = new Workspace(Executable, "Retort.Cli");

        var history = await workspace.DotNetAsync("run", "--", "history");
        Assert.Equal(new CliResult(0, History, ""), history);

        workspace.Revision("Other", "\"a3\", Revises = [\"a1\"]");
        var heads = await workspace.DotNetAsync("run", "-p:MigrationsCheck=false", "--", "heads");
        Assert.Equal("a3 (head), other\na2 (head), second\n", heads.Output);
        Assert.Contains("warning RET1009: ", heads.Error, StringComparison.Ordinal);
        Assert.Equal(0, heads.ExitCode);
    }

    [Fact]
    public async Task An_entry_point_of_its_own_calls_the_commands_and_a_single_file_runs_anywhere()
    {
        using var workspace = new Workspace(Executable + "<MigrationsVersionTable>shop_version</MigrationsVersionTable>", "Retort.Cli");
        workspace.Source("Program", "return await Retort.Cli.RetortCommand.RunAsync(args, typeof(Shop.First).Assembly);");

        await Shell.DotNetAsync(workspace.Project, "publish", "-nologo", "-tl:off", "-o", "out", "--use-current-runtime", "--no-self-contained", "-p:PublishSingleFile=true");
        var program = Path.Combine(workspace.Project, "out", OperatingSystem.IsWindows() ? "Shop.Migrations.exe" : "Shop.Migrations");
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(program)!, "*.dll"));

        Assert.Equal(new CliResult(0, History, ""), await Shell.RunAsync(Path.GetTempPath(), program, "history"));
        var script = await Shell.RunAsync(Path.GetTempPath(), program, "upgrade", "head", "--sql");
        Assert.Contains("INSERT INTO shop_version (version_num) VALUES ('a1');", script.Output, StringComparison.Ordinal);
        var wrong = await Shell.RunAsync(Path.GetTempPath(), program, "upgrade", "head");
        Assert.Equal(2, wrong.ExitCode);
        Assert.StartsWith("error RET5001: ", wrong.Error, StringComparison.Ordinal);
    }
}
