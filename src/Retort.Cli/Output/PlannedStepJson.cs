using Retort.Cli.Workspaces;
using Retort.Engine;

namespace Retort.Cli.Output;

/// <summary>A revision that would run, in a JSON document.</summary>
internal sealed record PlannedStepJson(
    string Revision, string Direction, string Message, IReadOnlyList<string> RowsAfter, string? File, int? Line, IEnumerable<PlannedStatementJson> Statements)
{
    public static PlannedStepJson Of(PlannedStep step) => new(
        step.Revision,
        ScriptName.Of(step.Direction),
        step.Message,
        step.RowsAfter,
        step.Location?.File,
        step.Location?.Line,
        step.Statements.Select(statement => new PlannedStatementJson(statement.Sql, statement.IsAlone, statement.Location.File, statement.Location.Line)));
}
