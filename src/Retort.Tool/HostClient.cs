using Retort.Revisions;
using Retort.Tasks;
using Retort.Tool.Projects;

namespace Retort.Tool;

/// <summary>Hands the host one request, in a process of its own with the project's own dependencies.</summary>
/// <param name="project">The project.</param>
/// <param name="print">Takes what migrations print.</param>
internal sealed class HostClient(MigrationsProject project, Action<string> print)
{
    /// <summary>Ctrl+C is to be over within two seconds.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1.4);

    private static readonly string HostPath = Path.Combine(AppContext.BaseDirectory, "host", "retort-host.dll");

    private readonly SourcePaths _paths = new(project.Directory, project.PathMap);
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What the engine found worth saying.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>How long the host may say nothing; zero for as long as it likes.</summary>
    public TimeSpan Silence { get; init; }

    /// <summary>Names of environment variables that the host must not see.</summary>
    public IReadOnlyCollection<string> Withheld { get; init; } = [];

    /// <summary>Serves a request to its end.</summary>
    /// <param name="request">One line of JSON. It may hold a secret, and goes to the host's standard input alone.</param>
    /// <param name="receive">Takes each message that is no diagnostic.</param>
    /// <param name="cancellationToken">Stops the host.</param>
    /// <exception cref="DiagnosticException">What the engine found wrong; RET2102 when a migration does not return; RET9004 when the engine dies.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task RunAsync(string request, Action<HostMessage> receive, CancellationToken cancellationToken)
    {
        using var runtimeConfig = await RuntimeConfigFile.WriteAsync(
            Path.Combine(Path.GetDirectoryName(project.Assembly)!, "retort"), RuntimeConfig.Write(project.SharedFrameworks), cancellationToken);
        var run = new HostRun(project.DotNetPath, runtimeConfig.Path, HostPath, request) { Withheld = Withheld };
        var result = await Task.Run(
            () => run.Run(Silence, Grace, cancellationToken.WaitHandle, line => Receive(line, receive), print),
            CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();

        var errors = _diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new DiagnosticException(errors);
        }

        if (result == HostResult.Done)
        {
            return;
        }

        // A signal may reach the host alone.
        throw run.ExitCode is 130 or 143 ? new OperationCanceledException() : new DiagnosticException(Failure(result, run));
    }

    /// <summary>A place as it is called on this machine.</summary>
    public SourceLocation? Place(string? file, int line) => string.IsNullOrEmpty(file) ? null : new SourceLocation(_paths.Find(file), line);

    private void Receive(string line, Action<HostMessage> receive)
    {
        switch (Protocol.Parse(line))
        {
            case { Type: "diagnostic" } message:
                _diagnostics.Add(new Diagnostic(RuleOf(message), message.Message ?? "", Place(message.File, message.Line)) { Notes = message.Notes ?? [] });
                break;
            case { } message:
                receive(message);
                break;
            case null when line.Length > 0:
                print(line);
                break;
            default:
                break;
        }
    }

    private Diagnostic Failure(HostResult result, HostRun run)
    {
        var now = run.Last is { Type: "progress" } last ? last : null;
        var failure = result == HostResult.TimedOut ? Outcome.TimedOut(now, (int)Silence.TotalSeconds) : Outcome.Ended(now, run);
        return failure with { Location = now is null ? null : Place(now.File, now.Line) };
    }

    /// <summary>The engine may be newer than this tool and know rules that it does not.</summary>
    private static Rule RuleOf(HostMessage message)
    {
        var severity = message.Severity switch { "warning" => Severity.Warning, "info" => Severity.Info, _ => Severity.Error };
        var code = message.Code ?? Rules.EngineFailed.Code;
        return (Rules.All.FirstOrDefault(rule => rule.Code == code) ?? new Rule(code, severity, code)) with { Severity = severity };
    }
}
