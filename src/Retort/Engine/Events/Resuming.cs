namespace Retort.Engine;

/// <summary>A revision that a run left in the middle goes on.</summary>
/// <param name="Revision">Which.</param>
/// <param name="Found">What was found out about the step that the run was at, and what is done about it.</param>
public sealed record Resuming(InterruptedRevision Revision, string Found) : MigrationEvent;
