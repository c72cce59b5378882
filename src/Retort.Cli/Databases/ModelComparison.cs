using Retort.Cli.CommandLine;
using Retort.Hosting;
using Retort.Revisions;

namespace Retort.Cli.Databases;

/// <summary>Has a model compared with the revisions.</summary>
internal static class ModelComparison
{
    /// <summary>Compares them.</summary>
    /// <exception cref="DiagnosticException">RET4030 to RET4035; the faults of the chain and of the model.</exception>
    public static async Task<ComparisonAnswer> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var request = new DatabaseRequest { Command = DatabaseCommand.Compare, Connection = new ConnectionRequest() };
        return (await invocation.Workspace.ServeAsync(request, new PrintedLines(invocation.Console), cancellationToken)).Comparison!;
    }
}
