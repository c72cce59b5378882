using Retort.Revisions;

namespace Retort.RoundTrip;

/// <summary>The round trip of a revision.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Diagnostics">What is wrong; a warning does not fail it.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record Trip(Revision Revision, TripOutcome Outcome, IReadOnlyList<Diagnostic> Diagnostics, TimeSpan Duration);
