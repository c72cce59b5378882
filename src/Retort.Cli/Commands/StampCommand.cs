using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Databases;
using Retort.Cli.Output;
using Retort.Hosting;
using Retort.Scripts;

namespace Retort.Cli.Commands;

/// <summary><c>retort stamp</c>: writes the version table and runs nothing.</summary>
internal sealed class StampCommand : DatabaseCliCommand
{
    private readonly Argument<string[]> _targets = new("revision")
    {
        Description = "What the database is at: a revision, head, heads, base; several for several branches. With --sql also from:to.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _purge = new("--purge") { Description = "Empty the version table first, whatever it holds." };
    private readonly SqlOptions _sql = new();

    public StampCommand()
        : base("stamp", "Write into the version table which revision the database is at, and run nothing.", null)
    {
        Add(_targets);
        Add(_purge);
        _sql.AddTo(this);
        Database.AddConnection(this).AddWriting(this);
        AddOutput();
    }

    protected override async Task<int> RunAsync(Invocation invocation, RunView view, CancellationToken cancellationToken)
    {
        var targets = invocation.Get(_targets)!;
        if (_sql.AreGiven(invocation, Database))
        {
            var chain = await invocation.Workspace.ReadAsync(checkHeads: false, cancellationToken);
            var (script, before, after) = VersionScript.Stamp(chain.Sound(), targets, invocation.Get(_purge), new ScriptOptions(chain.VersionTable));
            return await _sql.WriteAsync(
                invocation, script, new ScriptJson(Name, string.Join(' ', targets), before, after, [], null, null, []), IsJson(invocation), cancellationToken);
        }

        var request = Database.Request(invocation, DatabaseCommand.Stamp, targets) with { Purge = invocation.Get(_purge) };
        var result = (await new DatabaseSession(invocation, view).RunAsync(request, cancellationToken)).Result!;
        if (IsJson(invocation))
        {
            JsonOutput.Write(invocation.Console, RunJson.Of(Name, view.Record, result));
        }
        else if (!result.RowsBefore.SequenceEqual(result.RowsAfter))
        {
            view.Say($"{result.Server} is at {RunWords.At(result.RowsAfter)}; nothing was run");
        }

        return ExitCode.Done;
    }
}
