using System.Globalization;
using Retort.Cli.Output;
using Retort.Engine;
using Retort.Revisions;
using Retort.RoundTrip;

namespace Retort.Cli.Databases;

/// <summary>What happens in a run, in words.</summary>
internal static class RunWords
{
    /// <summary>The rows of a version table. Anybody may have written them.</summary>
    public static string At(IReadOnlyList<string> rows) => rows.Count == 0 ? "base" : string.Join(", ", rows.Select(Wording.Visible));

    /// <summary>What came of a round trip.</summary>
    public static string Outcome(TripOutcome outcome) => outcome switch
    {
        TripOutcome.Passed => "passed",
        TripOutcome.Irreversible => "irreversible",
        _ => "failed",
    };

    /// <summary>A number of revisions.</summary>
    public static string Count(int revisions) => revisions == 1 ? "1 revision" : string.Create(CultureInfo.InvariantCulture, $"{revisions} revisions");

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A message of several lines, on one.</summary>
    public static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    /// <summary>What will be done, on several lines: where, from where to where, and the revisions.</summary>
    public static IEnumerable<StyledText> Plan(string command, Planned planned)
    {
        if (planned is { Steps: [], Interrupted: [] } && planned.RowsBefore.SequenceEqual(planned.RowsAfter))
        {
            yield return new StyledText().Add($"{planned.Server} is at {At(planned.RowsBefore)}: nothing to do");
            yield break;
        }

        yield return new StyledText().Add($"{command} {planned.Server} from {At(planned.RowsBefore)} to {At(planned.RowsAfter)}{(planned.Steps.Count == 0 ? "" : $": {Count(planned.Steps.Count)}")}");
        foreach (var interrupted in planned.Interrupted)
        {
            yield return new StyledText().Add($"  first: {Interrupted(interrupted)}");
        }

        foreach (var step in planned.Steps)
        {
            yield return new StyledText().Add($"  {(step.Direction == Direction.Up ? "apply" : "undo")} ").Add(step.Revision, Styles.Id).Add($" {OneLine(step.Message)}".TrimEnd());
        }
    }

    public static string Interrupted(InterruptedRevision interrupted) =>
        $"a run left the {(interrupted.Direction == Direction.Up ? "upgrade" : "downgrade")} of {Wording.Visible(interrupted.Revision)} in the middle at {Time(interrupted.Since)}";

    public static string Stopped(Stopped stopped) => stopped switch
    {
        { Revision: { } revision, IsHalfDone: true } => $"stopped: the database is at {At(stopped.Rows)}, and {Wording.Visible(revision)} is half done; the next run goes on with it",
        { Revision: { } revision } => $"stopped: {Wording.Visible(revision)} was rolled back, and the database is at {At(stopped.Rows)}",
        _ => $"stopped: the database is at {At(stopped.Rows)}",
    };

    public static string Waiting(WaitingForRun waiting) =>
        $"waiting for another run, up to {DurationText.Of(waiting.Limit)}: {(waiting.Holders.Count == 0 ? "a session that this role may not see" : Blockers(waiting.Holders))} holds the lock"
        + (waiting.Waited < TimeSpan.FromSeconds(1) ? "" : $" ({DurationText.Of(waiting.Waited)} so far)");

    public static string Blockers(IReadOnlyList<Blocker> blockers) => string.Join("; ", blockers);

    public static string Retrying(Retrying retrying) => string.Create(
        CultureInfo.InvariantCulture, $"rolled back: {OneLine(retrying.Reason).TrimEnd('.')}; attempt {retrying.Attempt} of {retrying.Attempts} follows in {DurationText.Of(retrying.Delay)}");
}
