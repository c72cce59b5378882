using Retort.Cli.CommandLine;
using Retort.Cli.Output;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort branches</c>: the revisions that several revise, each with those.</summary>
internal sealed class BranchesCommand() : ListCommand("branches", "Show the revisions that several revise, and what they branch into.")
{
    protected override IReadOnlyList<Revision> Select(Invocation invocation, RevisionGraph graph)
        => [.. graph.Revisions.Where(revision => graph.IsBranchPoint(revision.Id)).Reverse()];

    protected override void Write(Invocation invocation, RevisionGraph graph, Revision revision)
    {
        var console = invocation.Console;
        if (invocation.Get(Verbose))
        {
            RevisionBlock.Write(console, graph, revision);
        }
        else
        {
            console.WriteLine(RevisionLine.Of(graph, revision, parents: false));
        }

        var indent = new string(' ', revision.Id.Length) + " -> ";
        foreach (var child in graph.Children(revision.Id).Reverse())
        {
            console.WriteLine(RevisionLine.Of(graph, child, parents: false, indent: indent));
        }

        console.WriteLine();
    }
}
