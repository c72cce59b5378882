using Retort.Cli.CommandLine;
using Retort.Hosting;
using Retort.Revisions;

namespace Retort.Cli.Databases;

/// <summary>Where a database is, for a command that lists revisions.</summary>
internal static class CurrentRows
{
    /// <summary>Asks it.</summary>
    /// <exception cref="DiagnosticException">As for <see cref="Migrator.ReadStateAsync"/>.</exception>
    public static async Task<IReadOnlyList<string>> ReadAsync(Invocation invocation, DatabaseOptions options, bool json, CancellationToken cancellationToken)
    {
        var view = new RunView(invocation.Console, "read", json ? RunDetail.Nothing : RunDetail.Warnings);
        var answer = await new DatabaseSession(invocation, view).RunAsync(options.Request(invocation, DatabaseCommand.ReadState), cancellationToken);
        return answer.State!.Rows;
    }

    /// <summary>Whether an identifier, or an end of a range, counts from where a database is: <c>current</c>, <c>-1</c>, <c>label@+1</c>.</summary>
    public static bool AreMeantBy(string text, RevisionGraph graph) => graph.Find(text) is null && text.Split(':').Any(IsRelative);

    private static bool IsRelative(string identifier)
    {
        var rest = identifier[(identifier.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return rest is ['+' or '-', ..] || rest.Split('+', '-')[0] == "current";
    }
}
