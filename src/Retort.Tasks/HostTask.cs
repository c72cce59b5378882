using System.ComponentModel;
using Microsoft.Build.Framework;
using Retort.Revisions;

namespace Retort.Tasks;

/// <summary>
/// Runs the engine in a process of its own, on the assemblies of the migrations project. Everything that runs a user's code is done there:
/// a task that loaded it would lock it, mix its dependencies with MSBuild's, and hang with it.
/// </summary>
public abstract class HostTask : RetortTask, ICancelableTask, IDisposable
{
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

    /// <summary>Whether several heads are allowed.</summary>
    public bool AllowMultipleHeads { get; set; }

    /// <summary>The version table.</summary>
    public string VersionTable { get; set; } = "alembic_version";

    /// <summary>The version table's schema; empty for the first on the search path.</summary>
    public string? VersionTableSchema { get; set; }

    /// <summary>The name of the environment variable that may hold a connection string.</summary>
    public string ConnectionVariable { get; set; } = "RETORT_CONNECTION";

    /// <summary>How long, in seconds; 0 for as long as it likes. What may take that long, the task says.</summary>
    public int Timeout { get; set; }

    /// <summary>Names of environment variables that may hold a secret which this request does not need.</summary>
    private protected virtual IReadOnlyCollection<string> Withheld => ["RETORT_SCRATCH_CONNECTION"];

    /// <summary>How long the host may say nothing.</summary>
    private protected virtual TimeSpan Silence => TimeSpan.Zero;

    /// <summary>How long it may take in all.</summary>
    private protected virtual TimeSpan Limit => TimeSpan.Zero;

    /// <summary>How long it has to end after it was asked to.</summary>
    private protected abstract TimeSpan Grace { get; }

    /// <inheritdoc/>
    public void Cancel() => _cancelled.Set();

    /// <inheritdoc/>
    public void Dispose()
    {
        _cancelled.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public override bool Execute()
    {
        Directory.CreateDirectory(IntermediateDirectory);
        var runtimeConfig = Path.Combine(IntermediateDirectory, "retort.runtimeconfig.json");
        File.WriteAllText(runtimeConfig, RuntimeConfig.Write(Frameworks));
        var run = new HostRun(DotNet, runtimeConfig, Host, Request()) { Withheld = Withheld, Limit = Limit };
        Log.LogMessage(MessageImportance.Low, "Retort: {0} {1}", DotNet, run.CommandLine);
        try
        {
            Report(run.Run(Silence, Grace, _cancelled.WaitHandle, Hear, Show), run);
        }
        catch (Win32Exception exception)
        {
            LogDiagnostic(Rules.EngineNotStarted.At(null, $"{DotNet} cannot be started: {exception.Message}. Build with a .NET SDK that is installed whole."));
        }

        return !Log.HasLoggedErrors && !_cancelled.IsSet;
    }

    /// <summary>The request, as JSON.</summary>
    private protected abstract string Request();

    /// <summary>Takes a message of the protocol.</summary>
    /// <param name="message">The message.</param>
    /// <param name="line">The line that it was read from.</param>
    private protected abstract void Receive(HostMessage message, string line);

    /// <summary>Says how the run ended, as far as its diagnostics have not said so.</summary>
    private protected abstract void Report(HostResult result, HostRun run);

    private protected void Say(MessageImportance importance, string text) => Log.LogMessage(importance, "{0}", text);

    private void Hear(string line)
    {
        if (Protocol.Parse(line) is { } message)
        {
            Receive(message, line);
        }
        else if (line.Length > 0)
        {
            Show(line);
        }
    }

    /// <summary>What a migration prints is its author's to see; a stack trace is not what a build's output is for.</summary>
    private void Show(string line) => Say(LastWords.IsFrame(line) ? MessageImportance.Low : MessageImportance.Normal, line);
}
