using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Output;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort heads</c>: the revisions that none revises.</summary>
internal sealed class HeadsCommand : ListCommand
{
    private readonly Option<bool> _resolveDependencies = new("--resolve-dependencies")
    {
        Description = "Leave out heads that another revision depends on.",
    };

    public HeadsCommand()
        : base("heads", "Show the revisions that none revises.") => Add(_resolveDependencies);

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
