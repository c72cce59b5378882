using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Databases;
using Retort.Cli.Output;
using Retort.Engine;
using Retort.Hosting;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort current</c>: where the database is.</summary>
internal sealed class CurrentCommand : DatabaseCliCommand
{
    private readonly Option<bool> _checkHeads = new("--check-heads", "-c") { Description = "End with exit code 3 unless all heads are applied." };

    public CurrentCommand()
        : base("current", "Show which revision the database is at.", "Show all that is known of each, when and by whom it was applied, and what is half done.")
    {
        Add(_checkHeads);
        Database.AddConnection(this);
        AddOutput();
    }

    protected override RunDetail Detail(Invocation invocation) => base.Detail(invocation) is RunDetail.Statements ? RunDetail.Revisions : base.Detail(invocation);

    protected override async Task<int> RunAsync(Invocation invocation, RunView view, CancellationToken cancellationToken)
    {
        var graph = (await invocation.Workspace.ReadAsync(checkHeads: false, cancellationToken)).Graph;
        var answer = await new DatabaseSession(invocation, view).RunAsync(Database.Request(invocation, DatabaseCommand.ReadState), cancellationToken);
        var state = answer.State!;
        var current = CurrentRevisions.Of(graph, state);
        var fault = invocation.Get(_checkHeads) && !current.IsAtHeads ? NotAtHeads(graph, state) : null;
        if (IsJson(invocation))
        {
            JsonOutput.Write(invocation.Console, CurrentJson.Of(graph, state, current, fault is null ? null : ErrorJson.Of([fault])));
            return fault is null ? ExitCode.Done : ExitCode.FoundSomething;
        }

        CurrentText.Write(invocation.Console, graph, state, current, IsVerbose(invocation));
        if (state.Rows.Count == 0)
        {
            view.Say($"{state.Server} is at base: {(state.HasVersionTable ? "no revision is applied" : "it has no version table")}");
        }

        foreach (var interrupted in IsVerbose(invocation) ? [] : state.Interrupted)
        {
            view.Say($"{RunWords.Interrupted(interrupted)}; the next run goes on from there");
        }

        if (fault is null)
        {
            return ExitCode.Done;
        }

        invocation.Console.Report([fault]);
        return ExitCode.FoundSomething;
    }

    private static Diagnostic NotAtHeads(RevisionGraph graph, DatabaseState state) => Rules.NotAtHead.At(
        null,
        $"{state.Server} is at {RunWords.At(state.Rows)}{(state.Interrupted.Count == 0 ? "" : ", with a revision half done")}, and the {(graph.Heads.Count == 1 ? "head is" : "heads are")} "
        + $"{RunWords.At([.. graph.Heads.Select(head => head.Id)])}. 'plan heads' shows what is missing; 'upgrade heads' applies it.");
}
