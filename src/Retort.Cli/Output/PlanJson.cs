using Retort.Cli.Databases;
using Retort.Cli.Workspaces;
using Retort.Engine;

namespace Retort.Cli.Output;

/// <summary>The document of <c>retort plan</c>.</summary>
internal sealed record PlanJson(
    string Direction,
    ServerJson? Server,
    IReadOnlyList<string> RowsBefore,
    IReadOnlyList<string> RowsAfter,
    IEnumerable<PlannedStepJson> Steps,
    IEnumerable<InterruptedJson> Interrupted,
    IEnumerable<DiagnosticJson> Warnings)
{
    public static PlanJson Of(Planned planned, RunRecord record) => new(
        ScriptName.Of(planned.Direction),
        ServerJson.Of(planned.Server),
        planned.RowsBefore,
        planned.RowsAfter,
        planned.Steps.Select(PlannedStepJson.Of),
        InterruptedJson.Of(planned.Interrupted),
        record.Warnings.Select(DiagnosticJson.Of));
}
