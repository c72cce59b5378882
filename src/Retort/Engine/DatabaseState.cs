namespace Retort.Engine;

/// <summary>Where a database is.</summary>
/// <param name="Server">Which one.</param>
/// <param name="HasVersionTable">Whether it has ever been migrated.</param>
/// <param name="Rows">What the version table holds, by id; the project need not know all of them.</param>
/// <param name="Log">What the log knows of what is applied, oldest first; empty for a database that Alembic alone has managed.</param>
/// <param name="Interrupted">What a run left in the middle.</param>
public sealed record DatabaseState(
    ServerInfo Server,
    bool HasVersionTable,
    IReadOnlyList<string> Rows,
    IReadOnlyList<AppliedRevision> Log,
    IReadOnlyList<InterruptedRevision> Interrupted);
