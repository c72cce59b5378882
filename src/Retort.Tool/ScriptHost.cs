using System.Text.Json;
using Retort.Cli.Workspaces;
using Retort.Revisions;
using Retort.Scripts;
using Retort.Tool.Projects;

namespace Retort.Tool;

/// <summary>Has the host write a script. It is not let see a connection string: a migration that could connect would, and the script would not be pure.</summary>
internal sealed class ScriptHost(MigrationsProject project)
{
    /// <summary>Writes it.</summary>
    /// <exception cref="DiagnosticException">As for <see cref="HostClient.RunAsync"/>.</exception>
    public async Task<Script> WriteAsync(Direction direction, string range, CancellationToken cancellationToken)
    {
        var host = new HostClient(project, Console.Error.WriteLine)
        {
            Silence = project.Timeout,
            Withheld = [project.Connection.Variable, "RETORT_SCRATCH_CONNECTION"],
        };
        string? text = null;
        await host.RunAsync(Request(direction, range), message => text = message is { Type: "text" } ? message.Text : text, cancellationToken);
        return new Script(
            ScriptName.Of(direction, range),
            text ?? throw Rules.EngineFailed.Error("The engine has written no script. This is a fault in Retort; please report it with all of the output."),
            host.Diagnostics);
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
}
