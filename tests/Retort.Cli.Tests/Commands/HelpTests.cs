namespace Retort.Cli.Tests.Commands;

/// <summary>The help of every command that opens a database, word for word: <c>Commands/Help/*.txt</c>.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("current")]
    [InlineData("downgrade")]
    [InlineData("ensure-version")]
    [InlineData("history")]
    [InlineData("plan")]
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

    private static string Trimmed(string help) => string.Join('\n', help.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n') + "\n";
}
