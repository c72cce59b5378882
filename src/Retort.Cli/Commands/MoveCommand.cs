using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Databases;
using Retort.Cli.Output;
using Retort.Cli.Workspaces;
using Retort.Hosting;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary>What <c>upgrade</c> and <c>downgrade</c> share: a database goes to a revision, or the way there becomes a script.</summary>
internal abstract class MoveCommand : DatabaseCliCommand
{
    private readonly Direction _direction;
    private readonly Argument<string?> _target = new("revision");
    private readonly SqlOptions _sql = new();

    protected MoveCommand(Direction direction, string description, string targetDescription, bool isTargetOptional)
        : base(ScriptName.Of(direction), description, "Show every statement.")
    {
        _direction = direction;
        _target.Description = targetDescription;
        _target.Arity = isTargetOptional ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne;
        Add(_target);
        _sql.AddTo(this);
        Database.AddConnection(this).AddTransaction(this).AddWriting(this).AddInterrupted(this);
        AddOutput();
    }

    protected override async Task<int> RunAsync(Invocation invocation, RunView view, CancellationToken cancellationToken)
    {
        var target = invocation.Get(_target) ?? "head";
        if (_sql.AreGiven(invocation, Database))
        {
            return await WriteScriptAsync(invocation, target, cancellationToken);
        }

        var command = _direction == Direction.Up ? DatabaseCommand.Upgrade : DatabaseCommand.Downgrade;
        var result = (await new DatabaseSession(invocation, view).RunAsync(Database.Request(invocation, command, target), cancellationToken)).Result!;
        if (IsJson(invocation))
        {
            JsonOutput.Write(invocation.Console, RunJson.Of(Name, view.Record, result));
        }
        else if (result.Steps.Count > 0)
        {
            var time = TimeSpan.FromTicks(result.Steps.Sum(step => step.Duration.Ticks));
            view.Say($"{result.Server} is at {RunWords.At(result.RowsAfter)} ({RunWords.Count(result.Steps.Count)} in {DurationText.Of(time)})");
        }

        return ExitCode.Done;
    }

    private async Task<int> WriteScriptAsync(Invocation invocation, string range, CancellationToken cancellationToken)
    {
        // The range first: a mistake in it needs no migration's code to be found.
        var plan = (await invocation.Workspace.ReadAsync(checkHeads: false, cancellationToken)).Sound().Range(range, _direction);
        var script = await invocation.Workspace.WriteScriptAsync(_direction, range, cancellationToken);
        var json = new ScriptJson(Name, range, plan.RowsBefore, plan.RowsAfter, plan.Steps.Select(step => step.Revision.Id), null, null, []);
        return await _sql.WriteAsync(invocation, script, json, IsJson(invocation), cancellationToken);
    }
}
