using Retort.Revisions;

namespace Retort.Engine;

/// <summary>What is about to happen.</summary>
/// <param name="Server">Where.</param>
/// <param name="Direction">Which way.</param>
/// <param name="RowsBefore">What the version table holds.</param>
/// <param name="RowsAfter">What it will hold.</param>
/// <param name="Steps">The steps; none when the database is there already.</param>
/// <param name="Interrupted">What is first brought to its end, because a run left it in the middle.</param>
public sealed record Planned(
    ServerInfo Server,
    Direction Direction,
    IReadOnlyList<string> RowsBefore,
    IReadOnlyList<string> RowsAfter,
    IReadOnlyList<PlannedStep> Steps,
    IReadOnlyList<InterruptedRevision> Interrupted) : MigrationEvent;
