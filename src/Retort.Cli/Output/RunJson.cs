using Retort.Cli.Databases;
using Retort.Engine;

namespace Retort.Cli.Output;

/// <summary>The document of a command that changes a database.</summary>
/// <param name="Command">Its name.</param>
/// <param name="Server">The database; null where the command failed before it was reached.</param>
/// <param name="RowsBefore">What the version table held; null where that is not known.</param>
/// <param name="RowsAfter">What it holds now; null where that is not known.</param>
/// <param name="Steps">What was applied or undone, also by a command that failed later.</param>
/// <param name="Interrupted">What was brought to its end first.</param>
/// <param name="Warnings">What is likely to be a mistake.</param>
/// <param name="Notices">What the server said.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
internal sealed record RunJson(
    string Command,
    ServerJson? Server,
    IReadOnlyList<string>? RowsBefore,
    IReadOnlyList<string>? RowsAfter,
    IEnumerable<StepJson> Steps,
    IEnumerable<InterruptedJson> Interrupted,
    IEnumerable<DiagnosticJson> Warnings,
    IEnumerable<NoticeJson> Notices,
    ErrorJson? Error)
{
    public static RunJson Of(string command, RunRecord record, MigrationResult result) => Of(
        command, record, result.RowsBefore, result.RowsAfter, null) with
    {
        Server = ServerJson.Of(result.Server),
        Steps = StepJson.Of(result.Steps),
    };

    public static RunJson Of(string command, RunRecord record, IReadOnlyList<string>? before, IReadOnlyList<string>? after, ErrorJson? error) => new(
        command,
        ServerJson.Of(record.Server),
        before,
        after,
        StepJson.Of(record.Completed),
        InterruptedJson.Of(record.Planned?.Interrupted ?? []),
        record.Warnings.Select(DiagnosticJson.Of),
        record.Notices.Select(notice => new NoticeJson(notice.Severity, notice.Message)),
        error);
}
