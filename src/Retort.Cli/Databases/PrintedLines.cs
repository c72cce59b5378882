using Retort.Cli.Output;
using Retort.Cli.Workspaces;
using Retort.Engine;

namespace Retort.Cli.Databases;

/// <summary>Shows what migrations print, and nothing else.</summary>
internal sealed class PrintedLines(CommandConsole console) : IRunListener
{
    public void Tell(MigrationEvent what)
    {
    }

    public void Print(string line) => console.Error.WriteLine(line);
}
