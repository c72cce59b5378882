using Retort.Revisions;

namespace Retort.Engine;

/// <summary>A revision that was applied or undone.</summary>
/// <param name="Revision">Its id.</param>
/// <param name="Direction">Which of the two.</param>
/// <param name="Message">What it says of itself.</param>
/// <param name="Duration">How long it took.</param>
public sealed record CompletedStep(string Revision, Direction Direction, string Message, TimeSpan Duration);
