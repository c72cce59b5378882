namespace Retort.Revisions;

/// <summary>One revision of a plan, with the rows of the version table around it.</summary>
/// <param name="Revision">What is applied or undone.</param>
/// <param name="Direction">Which of the two.</param>
/// <param name="RowsBefore">The rows that must be there, by id; shared with the step before, so a long plan holds them once.</param>
/// <param name="RowsAfter">The rows that are there afterwards, by id.</param>
/// <param name="Change">What leads from the one to the other.</param>
public sealed record RevisionStep(
    Revision Revision,
    Direction Direction,
    IReadOnlyList<string> RowsBefore,
    IReadOnlyList<string> RowsAfter,
    RowChange Change);
