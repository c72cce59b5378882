using System.Text.Json.Serialization;
using Retort.RoundTrip;

namespace Retort.Engine;

/// <summary>A revision has gone up, down and up again.</summary>
/// <param name="Revision">Its id.</param>
/// <param name="Message">What the revision says of itself.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Duration">How long that took.</param>
/// <param name="Findings">What is wrong with it; warnings too.</param>
public sealed record RevisionTried(
    string Revision,
    string Message,
    [property: JsonConverter(typeof(JsonStringEnumConverter<TripOutcome>))] TripOutcome Outcome,
    TimeSpan Duration,
    IReadOnlyList<TripFinding> Findings) : MigrationEvent;
