using Retort.Cli.Output;
using Retort.Cli.Workspaces;
using Retort.Engine;

namespace Retort.Cli.Databases;

/// <summary>Shows what migrations print, and which throwaway server is used.</summary>
internal sealed class ComparisonView(CommandConsole console) : IRunListener
{
    public void Tell(MigrationEvent what)
    {
        if (what is ThrowawayServer server)
        {
            console.Error.WriteLine(server.Text);
        }
    }

    public void Print(string line) => console.Error.WriteLine(line);
}
