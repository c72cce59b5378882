using System.ComponentModel;
using System.Text.Json;
using Microsoft.Build.Framework;
using Retort.Revisions;

namespace Retort.Tasks;

/// <summary>
/// Runs the engine in a process of its own, on the assemblies of the migrations project. Everything that runs a user's code is done there:
/// a task that loaded it would lock it, mix its dependencies with MSBuild's, and hang with it.
/// </summary>
public sealed class RunRetort : RetortTask, ICancelableTask, IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly ManualResetEventSlim _cancelled = new();

    /// <summary><c>retort-host.dll</c>.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>The <c>dotnet</c> to start it with.</summary>
    [Required]
    public string DotNet { get; set; } = "";

    /// <summary>The migrations assembly, beside its dependencies.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The shared frameworks it runs on, as <c>Name/Version</c>.</summary>
    [Required]
    public string[] Frameworks { get; set; } = [];

    /// <summary>Where files of the run may be written, below obj.</summary>
    [Required]
    public string IntermediateDirectory { get; set; } = "";

    /// <summary>The folder for the scripts.</summary>
    [Required]
    public string ScriptDirectory { get; set; } = "";

    /// <summary>The revision at which <c>upgrade.sql</c> starts.</summary>
    public string ScriptFrom { get; set; } = "base";

    /// <summary>Whether several heads are allowed.</summary>
    public bool AllowMultipleHeads { get; set; }

    /// <summary>The version table.</summary>
    public string VersionTable { get; set; } = "alembic_version";

    /// <summary>The version table's schema; empty for the first on the search path.</summary>
    public string? VersionTableSchema { get; set; }

    /// <summary>The name of the environment variable that may hold a connection string. The engine needs none for scripts, so it is kept from it.</summary>
    public string ConnectionVariable { get; set; } = "RETORT_CONNECTION";

    /// <summary>How long one <c>Upgrade</c> or <c>Downgrade</c> may take, in seconds; 0 for as long as it likes.</summary>
    public int Timeout { get; set; } = 30;

    /// <summary>Where warnings are kept, so that a build which skips this step shows them again.</summary>
    [Required]
    public string DiagnosticsFile { get; set; } = "";

    /// <inheritdoc/>
    public void Cancel() => _cancelled.Set();

    /// <inheritdoc/>
    public void Dispose() => _cancelled.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        Directory.CreateDirectory(IntermediateDirectory);
        var runtimeConfig = Path.Combine(IntermediateDirectory, "retort.runtimeconfig.json");
        File.WriteAllText(runtimeConfig, RuntimeConfig.Write(Frameworks));
        var run = new HostRun(DotNet, runtimeConfig, Host, Request()) { Withheld = [ConnectionVariable, "RETORT_SCRATCH_CONNECTION"] };
        Log.LogMessage(MessageImportance.Low, "Retort: {0} {1}", DotNet, run.CommandLine);
        var warnings = new List<string>();
        try
        {
            Report(run.Run(TimeSpan.FromSeconds(Timeout), Grace, _cancelled.WaitHandle, line => Receive(line, warnings), Show), run);
        }
        catch (Win32Exception exception)
        {
            LogDiagnostic(Rules.EngineNotStarted.At(null, $"{DotNet} cannot be started: {exception.Message}. Build with a .NET SDK that is installed whole."));
        }

        if (warnings.Count > 0 && !Log.HasLoggedErrors)
        {
            File.WriteAllLines(DiagnosticsFile, warnings);
        }

        return !Log.HasLoggedErrors && !_cancelled.IsSet;
    }

    /// <summary>What a migration prints is its author's to see; a stack trace is not what a build's output is for.</summary>
    private void Show(string line) => Log.LogMessage(LastWords.IsFrame(line) ? MessageImportance.Low : MessageImportance.Normal, "{0}", line);

    private void Receive(string line, List<string> warnings)
    {
        switch (Protocol.Parse(line))
        {
            case { Type: "diagnostic", Severity: "error" } message:
                LogDiagnostic(message.Code ?? "", message.Severity, message.Message ?? "", message.File, message.Line);
                break;
            case { Type: "diagnostic" }:
                warnings.Add(line);
                break;
            case null when line.Length > 0:
                Show(line);
                break;
            default:
                break;
        }
    }

    private void Report(HostResult result, HostRun run)
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
                Log.LogMessage(MessageImportance.Normal, "Retort was stopped.");
                break;
            default:
                break;
        }
    }

    private string Request() => JsonSerializer.Serialize(new
    {
        command = "scripts",
        protocol = 1,
        assembly = Assembly,
        output = ScriptDirectory,
        from = ScriptFrom,
        allowMultipleHeads = AllowMultipleHeads,
        versionTable = VersionTable,
        versionTableSchema = string.IsNullOrEmpty(VersionTableSchema) ? null : VersionTableSchema,
    });
}
