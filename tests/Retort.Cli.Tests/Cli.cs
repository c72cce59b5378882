using System.Text.Json;
using Retort.Cli.CommandLine;
using Retort.Cli.Output;
using Retort.Cli.Workspaces;

namespace Retort.Cli.Tests;

/// <summary>Runs a command in process through the parser, and keeps what it writes.</summary>
internal static class Cli
{
    public static Task<CliResult> RunAsync(string command, params string[] chain) => RunAsync(new ChainWorkspace(Chain.Parse(chain)), command);

    public static Task<CliResult> RunAsync(IWorkspaceOptions workspace, string command)
        => RunAsync(workspace, command.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>For arguments with blanks.</summary>
    public static async Task<CliResult> RunAsync(IWorkspaceOptions workspace, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var console = new CommandConsole(output, error);
        var exitCode = await new RetortCommandLine(console, workspace).RunAsync(args, TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>A document of one value: more than one is an error of the parser.</summary>
    public static JsonElement Json(this CliResult result)
    {
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        return JsonDocument.Parse(result.Output).RootElement.Clone();
    }

    /// <summary>One property of each element.</summary>
    public static string[] Each(this JsonElement array, string property)
        => [.. array.EnumerateArray().Select(element => element.GetProperty(property).ToString())];
}
