using System.Globalization;
using System.Text.Json;
using Microsoft.Build.Framework;
using Retort.Revisions;

namespace Retort.Tasks;

/// <summary>
/// Has the engine take revisions up, down and up again on a throwaway database. Errors are logged as they come; warnings are kept in a file, so
/// that a build which skips this step shows them again.
/// </summary>
public sealed class TryRevisions : HostTask
{
    private readonly List<string> _warnings = [];
    private string _doing = "while it looked for a server";

    /// <summary>All of it may take so long.</summary>
    public TryRevisions() => Timeout = 600;

    /// <summary><c>Latest</c> or <c>Each</c>.</summary>
    [Required]
    public string Mode { get; set; } = "Latest";

    /// <summary><c>Auto</c>, <c>Container</c>, <c>Local</c> or <c>Server</c>.</summary>
    public string Database { get; set; } = "Auto";

    /// <summary>The image of a container.</summary>
    public string Image { get; set; } = "";

    /// <summary>Whether the server may be on another machine.</summary>
    public bool AllowRemote { get; set; }

    /// <summary>Where warnings are kept.</summary>
    [Required]
    public string DiagnosticsFile { get; set; } = "";

    /// <summary>A file of the server that changes with its version; empty where there is none.</summary>
    [Output]
    public string ServerFile { get; private set; } = "";

    /// <summary>The database that the project works on is none of this step's.</summary>
    private protected override IReadOnlyCollection<string> Withheld => [ConnectionVariable];

    private protected override TimeSpan Limit => TimeSpan.FromSeconds(Timeout);

    /// <summary>A server has to be stopped, or a container taken away.</summary>
    private protected override TimeSpan Grace => TimeSpan.FromSeconds(15);

    private protected override void Receive(HostMessage message, string line)
    {
        switch (message)
        {
            case { Type: "diagnostic" }:
                LogDiagnostic(message);
                break;
            case { Type: "event", Event: { } what } when what.Text("event") == "throwawayServer":
                Say(MessageImportance.Normal, RunLog.Line(what.Text("text")));
                break;
            case { Type: "event", Event: { } what } when what.Text("event") == "revisionStarted":
                _doing = string.Create(CultureInfo.InvariantCulture, $"at revision {what.Text("revision")} ({what.Number("number")} of {what.Number("total")})");
                break;
            case { Type: "event", Event: { } what } when what.Text("event") == "revisionTried":
                Tell(what);
                break;
            case { Type: "answer", Answer: { } answer } when answer.TryGetProperty("roundTrip", out var trip) && trip.ValueKind == JsonValueKind.Object:
                ServerFile = trip.Text("serverFile");
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
                LogDiagnostic(Rules.RoundTripTimedOut.At(
                    null,
                    $"The round trip took longer than {Timeout.ToString(CultureInfo.InvariantCulture)} seconds and was stopped {_doing}. Raise MigrationsRoundTripTimeout, or try the heads only with MigrationsRoundTrip=Latest."));
                break;
            case HostResult.Failed when !Log.HasLoggedErrors:
                LogDiagnostic(Outcome.Ended(null, run));
                break;
            case HostResult.Cancelled:
                Say(MessageImportance.High, RunLog.Line($"the round trip was stopped {_doing}. The throwaway database goes with it, or with the next run."));
                break;
            default:
                break;
        }

        if (_warnings.Count > 0 && !Log.HasLoggedErrors)
        {
            File.WriteAllLines(DiagnosticsFile, _warnings);
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
            command = "RoundTrip",
            connection = new { },
            versionTable = VersionTable,
            versionTableSchema = string.IsNullOrEmpty(VersionTableSchema) ? null : VersionTableSchema,
            roundTrip = new { mode = Mode, database = Database, image = string.IsNullOrEmpty(Image) ? null : Image, allowRemote = AllowRemote },
        },
    });

    private void Tell(JsonElement what)
    {
        var revision = what.Text("revision");
        foreach (var finding in what.GetProperty("findings").EnumerateArray())
        {
            string[] notes = [.. finding.GetProperty("notes").EnumerateArray().Select(note => note.GetString() ?? "")];
            if (finding.Text("severity") == "error")
            {
                LogDiagnostic(finding.Text("code"), "error", NoteLine.Below(finding.Text("message"), notes), finding.Text("file"), finding.Number("line"));
            }
            else
            {
                _warnings.Add(JsonSerializer.Serialize(new
                {
                    type = "diagnostic",
                    code = finding.Text("code"),
                    severity = "warning",
                    message = finding.Text("message"),
                    file = finding.Text("file"),
                    line = finding.Number("line"),
                    notes,
                }));
            }
        }

        var outcome = what.Text("outcome") switch { "Passed" => "passed its round trip", "Irreversible" => "cannot be undone, and says so", _ => "failed its round trip" };
        Say(MessageImportance.Normal, RunLog.Line($"{revision} {outcome} ({what.Duration("duration").TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s)"));
    }
}
