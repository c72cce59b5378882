using System.Text.Json;
using Retort.Cli.Workspaces;
using Retort.Revisions;
using Retort.Scripts;
using Retort.Tasks;
using Retort.Tool.Projects;

namespace Retort.Tool;

/// <summary>Has the host write a script, in a process of its own with the project's own dependencies.</summary>
internal sealed class ScriptHost(MigrationsProject project)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly string HostPath = Path.Combine(AppContext.BaseDirectory, "host", "retort-host.dll");

    private readonly SourcePaths _paths = new(project.Directory, project.PathMap);
    private readonly List<Diagnostic> _diagnostics = [];
    private string? _text;

    /// <summary>Writes it.</summary>
    /// <exception cref="DiagnosticException">What the engine found wrong; RET2102 when a migration does not return; RET9004 when the engine dies.</exception>
    public async Task<Script> WriteAsync(Direction direction, string range, CancellationToken cancellationToken)
    {
        var runtimeConfig = Path.Combine(Path.GetDirectoryName(project.Assembly)!, "retort", "retort.runtimeconfig.json");
        Directory.CreateDirectory(Path.GetDirectoryName(runtimeConfig)!);
        await File.WriteAllTextAsync(runtimeConfig, RuntimeConfig.Write(project.SharedFrameworks), cancellationToken);

        var run = new HostRun(project.DotNetPath, runtimeConfig, HostPath, Request(direction, range));
        var result = await Task.Run(
            () => run.Run(project.Timeout, Grace, cancellationToken.WaitHandle, Receive, Console.Error.WriteLine),
            CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();

        var errors = _diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new DiagnosticException(errors);
        }

        return result == HostResult.Done && _text is not null
            ? new Script(ScriptName.Of(direction, range), _text, _diagnostics)
            : throw new DiagnosticException(Failure(result, run));
    }

    private string Request(Direction direction, string range) => JsonSerializer.Serialize(new
    {
        command = "sql",
        protocol = 1,
        assembly = project.TargetPath,
        direction = ScriptName.Of(direction),
        range,
        allowMultipleHeads = project.AllowMultipleHeads,
        versionTable = project.VersionTable,
        versionTableSchema = project.VersionTableSchema,
    });

    private void Receive(string line)
    {
        switch (Protocol.Parse(line))
        {
            case { Type: "text" } message:
                _text = message.Text;
                break;
            case { Type: "diagnostic" } message:
                _diagnostics.Add(new Diagnostic(RuleOf(message), message.Message ?? "", Place(message)));
                break;
            default:
                break;
        }
    }

    private Diagnostic Failure(HostResult result, HostRun run)
    {
        var now = run.Last is { Type: "progress" } last ? last : null;
        var failure = result == HostResult.TimedOut ? Outcome.TimedOut(now, (int)project.Timeout.TotalSeconds) : Outcome.Ended(now, run);
        return failure with { Location = now is null ? null : Place(now) };
    }

    private SourceLocation? Place(HostMessage message)
        => string.IsNullOrEmpty(message.File) ? null : new SourceLocation(_paths.Find(message.File), message.Line);

    /// <summary>The engine may be newer than this tool and know rules that it does not.</summary>
    private static Rule RuleOf(HostMessage message)
    {
        var severity = message.Severity switch { "warning" => Severity.Warning, "info" => Severity.Info, _ => Severity.Error };
        var code = message.Code ?? Rules.EngineFailed.Code;
        return (Rules.All.FirstOrDefault(rule => rule.Code == code) ?? new Rule(code, severity, code)) with { Severity = severity };
    }
}
