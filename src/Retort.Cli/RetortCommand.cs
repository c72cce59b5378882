using System.Reflection;
using Retort.Cli.CommandLine;
using Retort.Cli.Output;
using Retort.Cli.Workspaces;

namespace Retort.Cli;

/// <summary>
/// The commands of <c>retort</c> in a migrations project that is its own runner. A C# project has its <c>Main</c> generated; any other, or one
/// with an entry point of its own, calls this from there.
/// </summary>
public static class RetortCommand
{
    /// <summary>Runs one command. Data goes to standard output, everything else to standard error; what a migration prints counts as everything else.</summary>
    /// <param name="args">The command and its options, as the program was given them.</param>
    /// <param name="assembly">The assembly that holds the migrations.</param>
    /// <param name="cancellationToken">Stops the command; Ctrl+C does as well.</param>
    /// <returns>The exit code: 0 done, 1 failed, 2 wrong usage, 3 a check found something, 130 stopped with Ctrl+C (128 and the signal's number for another signal).</returns>
    public static async Task<int> RunAsync(string[] args, Assembly assembly, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(assembly);
        using var console = CommandConsole.OfProcess();
        using var interruption = new Interruption(console.Leave, cancellationToken);
        var output = Console.Out;
        Console.SetOut(console.Error);
        try
        {
            return console.End(interruption.Of(await new RetortCommandLine(console, new AssemblyWorkspaceOptions(assembly)).RunAsync(args, interruption.Token)));
        }
        finally
        {
            Console.SetOut(output);
        }
    }
}
