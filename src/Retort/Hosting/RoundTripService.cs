using Npgsql;
using Retort.Engine;
using Retort.Revisions;
using Retort.RoundTrip;
using Retort.Schema;

namespace Retort.Hosting;

/// <summary>Serves a <see cref="RoundTripRequest"/>: on a throwaway server, and nowhere else.</summary>
internal static class RoundTripService
{
    /// <summary>Serves it.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="versionTable">The version table.</param>
    /// <param name="chain">The migrations.</param>
    /// <param name="tell">Is told what happens.</param>
    /// <param name="cancellationToken">Stops it; nothing is left behind.</param>
    /// <exception cref="DiagnosticException">RET9010 for a kind of server that there is not; RET5101 to RET5105 for the server; the faults of the chain; RET11xx for the revision.</exception>
    public static async Task<RoundTripAnswer> RunAsync(
        RoundTripRequest request, QualifiedName versionTable, MigrationChain chain, Action<MigrationEvent> tell, CancellationToken cancellationToken)
    {
        chain.ThrowIfFaulty();
        await using var server = await ScratchStart.RunAsync(request, tell, cancellationToken);
        var tried = new List<RevisionTried>();
        var run = new RoundTripRun(
            chain,
            new ScratchDatabases(server),
            versionTable,
            (revision, number, total) => tell(new RevisionStarted(revision.Id, Direction.Up, revision.Message, number, total)),
            trip =>
            {
                tried.Add(Tried(trip));
                tell(tried[^1]);
            });
        try
        {
            await (request.Revision is { Length: > 0 } revision ? (Task)run.RunAsync(revision, cancellationToken) : run.RunAsync(request.Mode, cancellationToken));
        }
        catch (NpgsqlException exception)
        {
            throw ScratchStart.Lost(server, exception);
        }

        return new(server.Description, server.Program, tried);
    }

    private static RevisionTried Tried(Trip trip) => new(
        trip.Revision.Id,
        trip.Revision.Message,
        trip.Outcome,
        trip.Duration,
        [
            .. trip.Diagnostics.Select(diagnostic => new TripFinding(
                diagnostic.Code,
                diagnostic.Severity == Severity.Error ? "error" : "warning",
                diagnostic.Message,
                diagnostic.Location?.File,
                diagnostic.Location?.Line ?? 0,
                diagnostic.Notes)),
        ]);
}
