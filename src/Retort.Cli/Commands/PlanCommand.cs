using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Databases;
using Retort.Cli.Output;
using Retort.Hosting;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort plan</c>: what an upgrade or downgrade of the database would do now.</summary>
internal sealed class PlanCommand : DatabaseCliCommand
{
    private readonly Argument<string?> _target = new("revision")
    {
        Description = "Where it would go: head (as it is if this is not given), heads, a revision, +1; with --downgrade also base and -1.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _downgrade = new("--downgrade") { Description = "Plan a downgrade." };

    public PlanCommand()
        : base("plan", "Show what an upgrade of the database would do, with the SQL. It changes nothing.", "Show the file and line of each statement.")
    {
        Add(_target);
        Add(_downgrade);
        Database.AddConnection(this).AddInterrupted(this);
        AddOutput(quiet: false);
    }

    protected override RunDetail Detail(Invocation invocation) => IsJson(invocation) ? RunDetail.Nothing : RunDetail.Warnings;

    protected override async Task<int> RunAsync(Invocation invocation, RunView view, CancellationToken cancellationToken)
    {
        var isDowngrade = invocation.Get(_downgrade);
        var program = invocation.Arguments.RootCommandResult.Command.Name;
        var target = invocation.Get(_target)
            ?? (isDowngrade ? throw Rules.BadCommandLine.Error($"A downgrade needs to know where to go: name a revision, base or -1. See '{program} {Name} --help'.") : "head");
        if (!isDowngrade && target is ['-', >= '0' and <= '9', ..])
        {
            throw Rules.BadTarget.Error($"{Wording.Quoted(target)} goes down, and an upgrade goes up; use '{program} {Name} {target} --downgrade'.");
        }

        var request = Database.Request(invocation, isDowngrade ? DatabaseCommand.PlanDowngrade : DatabaseCommand.PlanUpgrade, target);
        var planned = (await new DatabaseSession(invocation, view).RunAsync(request, cancellationToken)).Plan!;
        if (IsJson(invocation))
        {
            JsonOutput.Write(invocation.Console, PlanJson.Of(planned, view.Record));
        }
        else
        {
            PlanText.Write(invocation.Console, planned, withPlaces: IsVerbose(invocation));
        }

        return ExitCode.Done;
    }
}
