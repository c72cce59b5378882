using System.CommandLine;

namespace Retort.Cli.CommandLine;

/// <summary>
/// One command: its constructor declares arguments and options, <see cref="ExecuteAsync"/> does the work. A new one needs one file and a line in
/// <see cref="RetortCommandLine"/>.
/// </summary>
internal abstract class CliCommand(string name, string description) : Command(name, description)
{
    /// <summary>Does it. Errors are thrown as <see cref="Revisions.DiagnosticException"/>.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public abstract Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellationToken);
}
