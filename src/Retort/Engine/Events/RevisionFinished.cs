using Retort.Revisions;

namespace Retort.Engine;

/// <summary>A revision is applied or undone, and recorded. With <see cref="TransactionMode.All"/> it still has to be committed.</summary>
/// <param name="Revision">Its id.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Duration">How long it took.</param>
public sealed record RevisionFinished(string Revision, Direction Direction, TimeSpan Duration) : MigrationEvent;
