namespace Retort.Engine;

/// <summary>What a run did.</summary>
/// <param name="Server">Where.</param>
/// <param name="RowsBefore">What the version table held.</param>
/// <param name="RowsAfter">What it holds now.</param>
/// <param name="Steps">What was applied or undone, in order; none when the database was there already.</param>
public sealed record MigrationResult(ServerInfo Server, IReadOnlyList<string> RowsBefore, IReadOnlyList<string> RowsAfter, IReadOnlyList<CompletedStep> Steps);
