using Retort.Revisions;

namespace Retort.Engine;

/// <summary>A row of the log.</summary>
/// <param name="Number">Its place among all, which a clock that is set back does not change.</param>
/// <param name="Event">What happened; null for something that a later version of Retort writes.</param>
/// <param name="Revision">To which revision; null for a stamp.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Part">Which part of it, from 0.</param>
/// <param name="Checksum">The digest of the revision's operations, or of the part's statements.</param>
/// <param name="Rows">What the version table held afterwards.</param>
/// <param name="At">When.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="By">The role, and the person's account and machine.</param>
/// <param name="Tool">The version of Retort.</param>
/// <param name="Assembly">The build of the migrations assembly.</param>
internal sealed record LogEntry(
    long Number,
    LogEvent? Event,
    string? Revision,
    Direction? Direction,
    int Part,
    string? Checksum,
    IReadOnlyList<string> Rows,
    DateTimeOffset At,
    TimeSpan Duration,
    string By,
    string Tool,
    string? Assembly);
