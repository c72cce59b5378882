namespace Retort.Revisions.Tests;

/// <summary>Plans as text, one step a line: what runs, what is written, and the rows afterwards.</summary>
internal static class PlanText
{
    public static string[] Lines(this RevisionPlan plan)
        => [.. plan.Steps.Select(step => $"{(step.Direction == Direction.Up ? "up" : "down")} {step.Revision}: {step.Change} [{string.Join(' ', step.RowsAfter)}]")];

    public static string[] Up(this RevisionGraph graph, string rows, string target) => graph.UpgradePlan(Rows(rows), target).Lines();

    public static string[] Down(this RevisionGraph graph, string rows, string target) => graph.DowngradePlan(Rows(rows), target).Lines();

    public static string[] Rows(string rows) => rows.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static Diagnostic Refused(Func<object?> action) => Assert.Single(Assert.Throws<DiagnosticException>(action).Diagnostics);
}
