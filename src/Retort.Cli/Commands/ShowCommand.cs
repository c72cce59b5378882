using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Databases;
using Retort.Cli.Output;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort show REV</c>: all that is known of one revision, or of several where the identifier means several.</summary>
internal sealed class ShowCommand : ListCommand
{
    private readonly Argument<string> _revision = new("revision") { Description = "An id or its beginning, a label, head, heads, head-1, label@head; current, -1 or +1 from where the database is." };

    public ShowCommand()
        : base("show", "Show all that is known of a revision.", hasVerbose: false)
    {
        Add(_revision);
        AddConnection();
    }

    protected override bool NeedsDatabase(Invocation invocation, RevisionGraph graph) => CurrentRows.AreMeantBy(invocation.Get(_revision)!, graph);

    protected override IReadOnlyList<Revision> Select(Invocation invocation, RevisionGraph graph)
    {
        var identifier = invocation.Get(_revision)!;
        var found = graph.Resolve(identifier, invocation.Rows);
        return found.Count > 1 ? [.. found.Reverse()] : [graph.ResolveOne(identifier, invocation.Rows)];
    }

    protected override void Write(Invocation invocation, RevisionGraph graph, Revision revision)
        => RevisionBlock.Write(invocation.Console, graph, revision, invocation.Rows);
}
