using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Files;
using Retort.Cli.Output;
using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort heads</c>: the revisions that none revises.</summary>
internal sealed class HeadsCommand : ListCommand
{
    private readonly Option<bool> _resolveDependencies = new("--resolve-dependencies")
    {
        Description = "Leave out heads that another revision depends on.",
    };

    private readonly Option<bool> _write = new("--write") { Description = $"Write the heads to {HeadFile.Name} as well." };

    public HeadsCommand()
        : base("heads", "Show the revisions that none revises.")
    {
        Add(_resolveDependencies);
        Add(_write);
    }

    protected override async Task PrepareAsync(Invocation invocation, LoadedChain chain, CancellationToken cancellationToken)
    {
        if (!invocation.Get(_write))
        {
            return;
        }

        // Several heads are known all the same; of a chain with any other fault nobody can say what its heads are.
        var faults = chain.Faults.Where(fault => fault.Rule != Rules.SeveralHeads).ToList();
        if (faults.Count > 0)
        {
            throw new DiagnosticException(faults);
        }

        var project = await invocation.Workspace.LocateAsync(cancellationToken);
        await FileSet.WriteAsync([new NewFile(HeadFile.PathIn(project.Directory), HeadFile.TextOf(chain.Graph), Replace: true)], cancellationToken);
    }

    protected override IReadOnlyList<Revision> Select(Invocation invocation, RevisionGraph graph)
        => [.. (invocation.Get(_resolveDependencies) ? graph.RealHeads : graph.Heads).Reverse()];

    protected override void Write(Invocation invocation, RevisionGraph graph, Revision revision)
    {
        if (invocation.Get(Verbose))
        {
            RevisionBlock.Write(invocation.Console, graph, revision);
        }
        else
        {
            invocation.Console.WriteLine(RevisionLine.Of(graph, revision, parents: false, tree: false));
        }
    }
}
