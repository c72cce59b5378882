using Retort.Revisions;

namespace Retort.Engine;

/// <summary>The connection broke in the middle: connects once more to see where the database stands.</summary>
internal static class LostConnection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<DiagnosticException> DescribeAsync(RunContext run, Place place, Exception exception, MigratorOptions options)
    {
        var revision = place.Segment.Step.Revision;
        var standing = await StandingAsync(run, revision, options);
        return new DiagnosticException(
            Rules.ConnectionLost.At(
                place.Step?.Location ?? revision.Location,
                $"The connection to {run.Connection.Server} was lost while revision {revision.Id} ran: {ConnectionFault.Sentence(exception, run.Connection.Target)} {standing}"),
            exception);
    }

    private static async Task<string> StandingAsync(RunContext run, Revision revision, MigratorOptions options)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await using var again = await EngineConnection.OpenAsync(run.Connection.Target, options, forWriting: false, limit.Token);
            var rows = (await VersionStore.ReadAsync(again, options.VersionTable, null, limit.Token)).Rows;
            return run.HalfDone is null
                ? $"The database is at {MigrationRun.At(rows)}; what was not committed is rolled back. Run it again."
                : $"The database is at {MigrationRun.At(rows)}, and revision {revision.Id} may be half done; the next run finds out and goes on from there.";
        }
        catch (Exception exception) when (exception is DiagnosticException or OperationCanceledException or Npgsql.NpgsqlException)
        {
            return $"Before it, the database was at {MigrationRun.At(run.Rows)}{(run.IsCommitting ? ", and whether the revision was committed is not known" : "")}. "
                + "Nothing is lost: the next run looks where the database is and goes on from there.";
        }
    }
}
