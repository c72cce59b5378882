using Retort.Engine;
using Retort.Revisions;
using Retort.RoundTrip;
using Retort.Schema;
using Retort.Scratch;

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
    /// <exception cref="DiagnosticException">RET5101 to RET5105 for the server; the faults of the chain; RET11xx for the revision.</exception>
    public static async Task<RoundTripAnswer> RunAsync(
        RoundTripRequest request, QualifiedName versionTable, MigrationChain chain, Action<MigrationEvent> tell, CancellationToken cancellationToken)
    {
        chain.ThrowIfFaulty();
        var standard = new ScratchOptions();
        await using var server = await ScratchServer.StartAsync(
            standard with
            {
                Kind = Enum.TryParse<ScratchKind>(request.Database, ignoreCase: true, out var kind) ? kind : ScratchKind.Auto,
                Image = string.IsNullOrEmpty(request.Image) ? standard.Image : request.Image,
                AllowRemote = request.AllowRemote,
                Tell = line => tell(new ThrowawayServer(line)),
            },
            cancellationToken);
        var tried = new List<RevisionTried>();
        var run = new RoundTripRun(chain, new ScratchDatabases(server), versionTable, trip =>
        {
            tried.Add(Tried(trip));
            tell(tried[^1]);
        });
        if (request.Revision is { Length: > 0 } revision)
        {
            await run.RunAsync(revision, cancellationToken);
        }
        else
        {
            await run.RunAsync(request.Mode, cancellationToken);
        }

        return new(server.Description, server.Identity, server.Program, tried);
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
