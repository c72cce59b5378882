using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Databases;
using Retort.Cli.Output;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort history</c>: all revisions, or those of a range.</summary>
internal sealed class HistoryCommand : ListCommand
{
    private readonly Option<string?> _range = new("--rev-range", "-r")
    {
        Description = "Only the revisions from a to b, both included; an open end is base or the heads. 'current', '-2' and '+2' count from where the database is.",
        HelpName = "a:b",
    };

    private readonly Option<bool> _current = new("--indicate-current", "-i") { Description = "Mark what the database is at." };

    public HistoryCommand()
        : base("history", "List the revisions, newest first.")
    {
        Add(_range);
        Add(_current);
        AddConnection();
    }

    protected override bool NeedsDatabase(Invocation invocation, RevisionGraph graph)
        => invocation.Get(_current) || (invocation.Get(_range) is { } range && CurrentRows.AreMeantBy(range, graph));

    protected override IReadOnlyList<Revision> Select(Invocation invocation, RevisionGraph graph)
    {
        var revisions = invocation.Get(_range) is { } range ? graph.History(range, invocation.Rows) : graph.Revisions;
        return [.. revisions.Reverse()];
    }

    protected override void Write(Invocation invocation, RevisionGraph graph, Revision revision)
    {
        if (invocation.Get(Verbose))
        {
            RevisionBlock.Write(invocation.Console, graph, revision, invocation.Rows);
        }
        else
        {
            invocation.Console.WriteLine(RevisionLine.Of(graph, revision, parents: true, rows: invocation.Rows));
        }
    }
}
