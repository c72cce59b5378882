using Retort.Revisions;

namespace Retort.Engine;

/// <summary>A revision that a run left in the middle.</summary>
/// <param name="Revision">Its id.</param>
/// <param name="Direction">Which way it was going.</param>
/// <param name="PartsDone">How many of its parts are done for certain.</param>
/// <param name="Since">When its last part began or ended.</param>
public sealed record InterruptedRevision(string Revision, Direction Direction, int PartsDone, DateTimeOffset Since);
