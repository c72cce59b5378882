using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Output;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort show REV</c>: all that is known of one revision, or of several where the identifier means several.</summary>
internal sealed class ShowCommand : ListCommand
{
    private readonly Argument<string> _revision = new("revision") { Description = "An id or its beginning, a label, head, heads, head-1, label@head…" };

    public ShowCommand()
        : base("show", "Show all that is known of a revision.", hasVerbose: false) => Add(_revision);

    protected override IReadOnlyList<Revision> Select(Invocation invocation, RevisionGraph graph)
    {
        var identifier = invocation.Get(_revision)!;
        var found = graph.Resolve(identifier);
        return found.Count > 1 ? [.. found.Reverse()] : [graph.ResolveOne(identifier)];
    }

    protected override void Write(Invocation invocation, RevisionGraph graph, Revision revision)
        => RevisionBlock.Write(invocation.Console, graph, revision);
}
