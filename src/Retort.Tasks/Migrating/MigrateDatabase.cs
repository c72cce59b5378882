using System.Globalization;
using System.Text.Json;
using Microsoft.Build.Framework;
using Retort.Revisions;

namespace Retort.Tasks;

/// <summary>
/// Has the engine upgrade the developer's own database. The task never sees the connection string: the engine finds it itself, so that it is in
/// no property, no argument and no log.
/// </summary>
public sealed class MigrateDatabase : HostTask
{
    private readonly Standing _standing = new();
    private readonly Dictionary<string, string> _messages = [];

    /// <summary>The whole upgrade may take so long.</summary>
    public MigrateDatabase() => Timeout = 120;

    /// <summary>The revision to go to.</summary>
    public string Target { get; set; } = "head";

    /// <summary>The connection string's name in appsettings and user secrets; empty for none.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>The project's user secrets; empty for none.</summary>
    public string? UserSecretsId { get; set; }

    /// <summary>Whether the database may be on another machine.</summary>
    public bool AllowRemote { get; set; }

    /// <summary>What the build drew for the project; the same for every build of it in one build.</summary>
    public string? Ticket { get; set; }

    /// <summary>Where the ticket is kept that was used last; it belongs to the project, whatever it is built as.</summary>
    [Required]
    public string TicketFile { get; set; } = "";

    private protected override TimeSpan Limit => TimeSpan.FromSeconds(Timeout);

    /// <summary>The engine asks the server to cancel and rolls back; its process gives that five seconds.</summary>
    private protected override TimeSpan Grace => TimeSpan.FromSeconds(8);

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (!string.IsNullOrEmpty(Ticket) && !TicketBox.Use(TicketFile, Ticket))
        {
            Say(MessageImportance.Normal, RunLog.Line("MigrateOnBuild has left the database alone: this build has migrated it already, when it built the project with other properties."));
            return true;
        }

        return base.Execute();
    }

    private protected override void Receive(HostMessage message, string line)
    {
        switch (message)
        {
            case { Type: "diagnostic" }:
                LogDiagnostic(message);
                break;
            case { Type: "event", Event: { } what }:
                _standing.Hear(what);
                Tell(what);
                break;
            case { Type: "answer", Answer: { } answer } when RunLog.Ended(answer) is { } ended:
                Say(MessageImportance.Normal, ended);
                break;
            default:
                break;
        }
    }

    private protected override void Report(HostResult result, HostRun run)
    {
        switch (result)
        {
            case HostResult.TimedOut:
                LogDiagnostic(Rules.MigrateTimedOut.At(
                    _standing.Location,
                    $"Migrating {_standing.Database ?? "the database"} took longer than {Timeout.ToString(CultureInfo.InvariantCulture)} seconds and was stopped {_standing.Doing}. "
                    + $"{_standing.Sentence} Raise MigrateOnBuildTimeout, or migrate with the retort command.") with
                {
                    Notes = _standing.Statement is { } sql ? [$"statement: {sql}"] : [],
                });
                break;
            case HostResult.Cancelled:
                Say(MessageImportance.High, RunLog.Line($"migrating was stopped {_standing.Doing}. {_standing.Sentence}"));
                break;
            case HostResult.Failed when !Log.HasLoggedErrors:
                LogDiagnostic(Ended(run));
                break;
            default:
                break;
        }
    }

    private protected override string Request() => JsonSerializer.Serialize(new
    {
        command = "database",
        protocol = 1,
        assembly = Assembly,
        allowMultipleHeads = AllowMultipleHeads,
        database = new
        {
            command = "Upgrade",
            connection = new
            {
                variable = ConnectionVariable,
                name = string.IsNullOrEmpty(ConnectionName) ? null : ConnectionName,
                folders = (string[])[ProjectDirectory],
                userSecretsId = string.IsNullOrEmpty(UserSecretsId) ? null : UserSecretsId,
                environment = "Development",
                isTyped = false,
            },
            targets = (string[])[Target],
            versionTable = VersionTable,
            versionTableSchema = string.IsNullOrEmpty(VersionTableSchema) ? null : VersionTableSchema,

            // Costs a journey a statement, on this machine; without it nobody could say where a run hangs.
            statementByStatement = true,
            localOnly = !AllowRemote,
        },
    });

    private void Tell(JsonElement what)
    {
        switch (what.Text("event"))
        {
            case "warned":
                LogDiagnostic(what.Text("code"), "warning", what.Text("message"), what.Text("file"), what.Number("line"));
                break;
            case "revisionFinished":
                var revision = what.Text("revision");
                Say(MessageImportance.Normal, RunLog.Applied(revision, _messages.GetValueOrDefault(revision, ""), what.Duration("duration")));
                break;
            default:
                if (RunLog.Of(what) is var (importance, text))
                {
                    Say(importance, text);
                }

                break;
        }

        if (what.Text("event") == "revisionStarted")
        {
            _messages[what.Text("revision")] = what.Text("message");
        }
    }

    private Diagnostic Ended(HostRun run) => _standing.Revision is { } revision
        ? Rules.EngineEnded.At(
            _standing.Location,
            $"Revision {revision} ended the process that it ran in (exit code {run.ExitCode.ToString(CultureInfo.InvariantCulture)}). {_standing.Sentence} Take what ends it out of the code given to op.Run.")
        : Outcome.Ended(null, run);
}
