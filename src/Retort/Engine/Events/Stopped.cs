namespace Retort.Engine;

/// <summary>The run was stopped by the one who started it.</summary>
/// <param name="Rows">What the version table holds, as far as it could be told.</param>
/// <param name="Revision">The revision it was at, if it was at one.</param>
/// <param name="IsHalfDone">That revision is half done: the next run goes on with it. Otherwise it was rolled back.</param>
public sealed record Stopped(IReadOnlyList<string> Rows, string? Revision, bool IsHalfDone) : MigrationEvent;
