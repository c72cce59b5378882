using System.Text.Json;
using Microsoft.Build.Framework;

namespace Retort.Tasks;

/// <summary>
/// Runs the engine in a process of its own, on the assemblies of the migrations project. Everything that runs a user's code is done there:
/// a task that loaded it would lock it, mix its dependencies with MSBuild's, and hang with it.
/// </summary>
public sealed class RunRetort : RetortTask, ICancelableTask, IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

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

    /// <summary>How long one <c>Upgrade</c> or <c>Downgrade</c> may take, in seconds.</summary>
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

        var run = new HostRun(DotNet, runtimeConfig, Host, Request());
        Log.LogMessage(MessageImportance.Low, "Retort: {0} {1}", DotNet, run.CommandLine);
        var warnings = new List<string>();
        var result = run.Run(
            TimeSpan.FromSeconds(Timeout),
            Grace,
            _cancelled.WaitHandle,
            line => Receive(line, warnings),
            line => Log.LogMessage(MessageImportance.Normal, "{0}", line));

        Report(result, run);
        File.Delete(DiagnosticsFile);
        if (!Log.HasLoggedErrors && warnings.Count > 0)
        {
            File.WriteAllLines(DiagnosticsFile, warnings);
        }

        return !Log.HasLoggedErrors;
    }

    private void Receive(string line, List<string> warnings)
    {
        var message = Protocol.Parse(line);
        if (message is { Type: "diagnostic", Severity: "error" })
        {
            LogDiagnostic(message.Code!, message.Severity, message.Message!, message.File, message.Line);
        }
        else if (message is { Type: "diagnostic" })
        {
            warnings.Add(line);
        }
    }

    private void Report(HostResult result, HostRun run)
    {
        var now = run.Last is { Type: "progress" } last ? last : null;
        switch (result)
        {
            case HostResult.TimedOut when now is not null:
                LogDiagnostic(
                    "RET2102",
                    "error",
                    $"{now.Method} of revision {now.Revision} did not return within {Timeout} seconds and was stopped. "
                    + "It must only record operations; raise MigrationsTimeout if it needs longer.",
                    now.File,
                    now.Line);
                break;
            case HostResult.TimedOut:
                LogDiagnostic("RET9004", "error", $"The engine said nothing for {Timeout} seconds and was stopped. Raise MigrationsTimeout if this machine is that slow.", null, 0);
                break;
            case HostResult.Failed when !Log.HasLoggedErrors:
                var where = now is null ? "" : $" while {now.Method} of revision {now.Revision} ran";
                LogDiagnostic(
                    "RET9004",
                    "error",
                    $"The engine ended with exit code {run.ExitCode}{where}. {run.LastError}".TrimEnd(),
                    now?.File,
                    now?.Line ?? 0);
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
