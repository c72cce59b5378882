using Retort.Revisions;

namespace Retort.Engine;

/// <summary>A revision begins.</summary>
/// <param name="Revision">Its id.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Message">What it says of itself.</param>
/// <param name="Number">The how-manieth of the run it is, from 1.</param>
/// <param name="Total">How many the run has.</param>
public sealed record RevisionStarted(string Revision, Direction Direction, string Message, int Number, int Total) : MigrationEvent;
