using Retort.Cli.CommandLine;
using Retort.Cli.Databases;
using Retort.Cli.Output;
using Retort.Hosting;
using Retort.Scripts;

namespace Retort.Cli.Commands;

/// <summary><c>retort ensure-version</c>: makes the version table and runs nothing.</summary>
internal sealed class EnsureVersionCommand : DatabaseCliCommand
{
    private const string Spelling = "ensure-version";

    private readonly SqlOptions _sql = new();

    private EnsureVersionCommand(string name)
        : base(name, "Make the version table and the log where they are missing, and run nothing.", null)
    {
        _sql.AddTo(this);
        Database.AddConnection(this).AddWriting(this);
        AddOutput();
    }

    public EnsureVersionCommand()
        : this(Spelling)
    {
    }

    /// <summary>As Alembic spells it, for the hands of whoever knows that.</summary>
    public static EnsureVersionCommand AsAlembic() => new("ensure_version") { Hidden = true };

    protected override async Task<int> RunAsync(Invocation invocation, RunView view, CancellationToken cancellationToken)
    {
        if (_sql.AreGiven(invocation, Database))
        {
            var chain = await invocation.Workspace.ReadAsync(checkHeads: false, cancellationToken);
            var json = new ScriptJson(Spelling, "", [], [], [], null, null, []);
            return await _sql.WriteAsync(invocation, VersionScript.EnsureVersion(new ScriptOptions(chain.VersionTable)), json, IsJson(invocation), cancellationToken);
        }

        var state = (await new DatabaseSession(invocation, view).RunAsync(Database.Request(invocation, DatabaseCommand.EnsureVersion), cancellationToken)).State!;
        if (IsJson(invocation))
        {
            JsonOutput.Write(invocation.Console, RunJson.Of(Spelling, view.Record, state.Rows, state.Rows, null));
        }
        else
        {
            view.Say($"{state.Server} has its version table, and is at {RunWords.At(state.Rows)}");
        }

        return ExitCode.Done;
    }
}
