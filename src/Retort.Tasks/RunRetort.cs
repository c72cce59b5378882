using System.Text.Json;
using Microsoft.Build.Framework;

namespace Retort.Tasks;

/// <summary>Has the engine write the scripts.</summary>
public sealed class RunRetort : HostTask
{
    private readonly List<string> _warnings = [];

    /// <summary>One <c>Upgrade</c> or <c>Downgrade</c> may take so long.</summary>
    public RunRetort() => Timeout = 30;

    /// <summary>The folder for the scripts.</summary>
    [Required]
    public string ScriptDirectory { get; set; } = "";

    /// <summary>The revision at which <c>upgrade.sql</c> starts.</summary>
    public string ScriptFrom { get; set; } = "base";

    /// <summary>Where warnings are kept, so that a build which skips this step shows them again.</summary>
    [Required]
    public string DiagnosticsFile { get; set; } = "";

    /// <summary>The engine needs no database for scripts, so the connection string is kept from it.</summary>
    private protected override IReadOnlyCollection<string> Withheld => [.. base.Withheld, ConnectionVariable];

    private protected override TimeSpan Silence => TimeSpan.FromSeconds(Timeout);

    private protected override TimeSpan Grace => TimeSpan.FromSeconds(2);

    private protected override void Receive(HostMessage message, string line)
    {
        switch (message)
        {
            case { Type: "diagnostic", Severity: "error" }:
                LogDiagnostic(message);
                break;
            case { Type: "diagnostic" }:
                _warnings.Add(line);
                break;
            default:
                break;
        }
    }

    private protected override void Report(HostResult result, HostRun run)
    {
        var now = run.Last is { Type: "progress" } last ? last : null;
        switch (result)
        {
            case HostResult.TimedOut:
                LogDiagnostic(Outcome.TimedOut(now, Timeout));
                break;
            case HostResult.Failed when !Log.HasLoggedErrors:
                LogDiagnostic(Outcome.Ended(now, run));
                break;
            case HostResult.Cancelled:
                Say(MessageImportance.Normal, "Retort was stopped.");
                break;
            default:
                break;
        }

        if (_warnings.Count > 0 && !Log.HasLoggedErrors)
        {
            File.WriteAllLines(DiagnosticsFile, _warnings);
        }
    }

    /// <summary><c>Error</c> or <c>Warn</c> to compare a model with the revisions.</summary>
    public string? ModelCheck { get; set; }

    /// <summary>The name of the assembly that the model is in; empty for this one.</summary>
    public string? ModelAssembly { get; set; }

    /// <summary>The class of the model; empty for the only one.</summary>
    public string? ModelClass { get; set; }

    /// <summary>Names to leave alone, separated by semicolons.</summary>
    public string? ModelExclude { get; set; }

    private protected override string Request() => JsonSerializer.Serialize(new
    {
        command = "scripts",
        protocol = 1,
        assembly = Assembly,
        output = ScriptDirectory,
        from = ScriptFrom,
        allowMultipleHeads = AllowMultipleHeads,
        versionTable = VersionTable,
        versionTableSchema = string.IsNullOrEmpty(VersionTableSchema) ? null : VersionTableSchema,
        modelCheck = ModelCheck,
        model = new { assembly = ModelAssembly, @class = ModelClass, exclude = ModelExclude },
    });
}
