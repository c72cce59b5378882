namespace Retort.Revisions;

/// <summary>The steps from one state of a database to another; none when it is there already.</summary>
/// <param name="Direction">Which way all of them run.</param>
/// <param name="Steps">The steps, in the order in which they run.</param>
/// <param name="RowsBefore">The rows of the version table that the plan starts from, by id.</param>
/// <param name="RowsAfter">The rows that it ends with, by id.</param>
public sealed record RevisionPlan(
    Direction Direction,
    IReadOnlyList<RevisionStep> Steps,
    IReadOnlyList<string> RowsBefore,
    IReadOnlyList<string> RowsAfter)
{
    /// <summary>There is nothing to do.</summary>
    public bool IsEmpty => Steps.Count == 0;
}
