using System.Text.Json;
using Retort.Cli.Workspaces;
using Retort.Engine;
using Retort.Hosting;
using Retort.Revisions;
using Retort.Tasks;
using Retort.Tool.Projects;

namespace Retort.Tool;

/// <summary>Has the host work on a database. A statement may take hours, so that its silence is no hang.</summary>
internal sealed class DatabaseHost(MigrationsProject project, IRunListener listener)
{
    private readonly HostClient _host = new(project, listener.Print);

    /// <summary>Serves a request.</summary>
    /// <exception cref="DiagnosticException">As for <see cref="HostClient.RunAsync"/>.</exception>
    public async Task<DatabaseAnswer> ServeAsync(DatabaseRequest request, CancellationToken cancellationToken)
    {
        DatabaseAnswer? answer = null;
        await _host.RunAsync(Request(request), message => answer = Receive(message) ?? answer, cancellationToken);
        return answer ?? throw Rules.EngineFailed.Error("The engine has given no answer. This is a fault in Retort; please report it with all of the output.");
    }

    private string Request(DatabaseRequest request) => JsonSerializer.Serialize(
        new
        {
            command = "database",
            protocol = HostRequest.CurrentProtocol,
            assembly = project.TargetPath,
            allowMultipleHeads = project.AllowMultipleHeads,
            database = request,
        },
        JsonSerializerOptions.Web);

    private DatabaseAnswer? Receive(HostMessage message)
    {
        switch (message)
        {
            case { Type: "event", Event: { } what } when what.Deserialize<MigrationEvent>(JsonSerializerOptions.Web) is { } happened:
                listener.Tell(Here(happened));
                return null;
            case { Type: "answer", Answer: { } answer } when answer.Deserialize<DatabaseAnswer>(JsonSerializerOptions.Web) is { } given:
                return given with { Plan = Here(given.Plan), Unconfirmed = Here(given.Unconfirmed), RoundTrip = given.RoundTrip is { } trip ? trip with { Revisions = [.. trip.Revisions.Select(Here)] } : null, Comparison = Here(given.Comparison) };
            default:
                return null;
        }
    }

    private MigrationEvent Here(MigrationEvent what) => what switch
    {
        Planned planned => Here(planned)!,
        StatementStarted started => started with { Location = Here(started.Location) },
        RevisionTried tried => Here(tried),
        Warned { File: { Length: > 0 } file } warned => warned with { File = _host.Place(file, warned.Line)!.File },
        _ => what,
    };

    private Planned? Here(Planned? planned) => planned is null ? null : planned with
    {
        Steps = [.. planned.Steps.Select(step => step with
        {
            Location = step.Location is { } location ? Here(location) : null,
            Statements = [.. step.Statements.Select(statement => statement with { Location = Here(statement.Location) })],
        })],
    };

    private RevisionTried Here(RevisionTried tried) => tried with
    {
        Findings = [.. tried.Findings.Select(Here)],
    };

    private ComparisonAnswer? Here(ComparisonAnswer? comparison) => comparison is null ? null : comparison with
    {
        Changes = [.. comparison.Changes.Select(change => change.File is { Length: > 0 } file ? change with { File = _host.Place(file, change.Line)!.File } : change)],
        Warnings = [.. comparison.Warnings.Select(Here)],
    };

    private TripFinding Here(TripFinding finding) => finding.File is { Length: > 0 } file ? finding with { File = _host.Place(file, finding.Line)!.File } : finding;

    private SourceLocation Here(SourceLocation location) => _host.Place(location.File, location.Line) ?? location;
}
