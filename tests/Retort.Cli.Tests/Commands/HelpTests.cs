namespace Retort.Cli.Tests.Commands;

/// <summary>The help of every command, word for word: <c>Commands/Help/*.txt</c>.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("branches")]
    [InlineData("check")]
    [InlineData("current")]
    [InlineData("downgrade")]
    [InlineData("edit")]
    [InlineData("ensure-version")]
    [InlineData("heads")]
    [InlineData("history")]
    [InlineData("merge")]
    [InlineData("plan")]
    [InlineData("revision")]
    [InlineData("round-trip")]
    [InlineData("show")]
    [InlineData("stamp")]
    [InlineData("upgrade")]
    public async Task The_help_of_a_command_is_what_its_file_has(string command)
    {
        var file = Path.Combine(DocumentationTests.Repository, "tests", "Retort.Cli.Tests", "Commands", "Help", $"{command}.txt");
        var result = await Cli.RunAsync($"{command} --help");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), Trimmed(result.Output));
    }

    [Fact]
    public async Task The_command_that_only_the_tool_has_has_its_help_too()
    {
        using var console = new Output.CommandConsole(new StringWriter(), new StringWriter());
        var exitCode = await new CommandLine.RetortCommandLine(console, new Tool.ProjectOptions("/")).RunAsync(["init", "--help"], TestContext.Current.CancellationToken);

        var file = Path.Combine(DocumentationTests.Repository, "tests", "Retort.Cli.Tests", "Commands", "Help", "init.txt");
        Assert.Equal(0, exitCode);
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), Trimmed(console.Output.ToString()!));
    }

    private static string Trimmed(string help) => string.Join('\n', help.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n') + "\n";
}
