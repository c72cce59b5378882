using Npgsql;
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
    /// <exception cref="DiagnosticException">RET9010 for a kind of server that there is not; RET5101 to RET5105 for the server; the faults of the chain; RET11xx for the revision.</exception>
    public static async Task<RoundTripAnswer> RunAsync(
        RoundTripRequest request, QualifiedName versionTable, MigrationChain chain, Action<MigrationEvent> tell, CancellationToken cancellationToken)
    {
        chain.ThrowIfFaulty();
        var kind = Kind(request.Database);
        var standard = new ScratchOptions();
        await using var server = await ScratchServer.StartAsync(
            standard with
            {
                Kind = kind,
                Image = string.IsNullOrEmpty(request.Image) ? standard.Image : request.Image,
                AllowRemote = request.AllowRemote,
                Tell = line => tell(new ThrowawayServer(line)),
            },
            cancellationToken);
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
            throw Rules.ScratchFailed.Error($"The throwaway server, {server.Description}, was lost or refused what a round trip needs: {exception.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Run it again.");
        }

        return new(server.Description, server.Program, tried);
    }

    private static ScratchKind Kind(string? word) => string.IsNullOrEmpty(word) ? ScratchKind.Auto
        : Enum.GetNames<ScratchKind>().Contains(word, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<ScratchKind>(word, ignoreCase: true)
        : throw Rules.BadProperty.Error($"Throwaway databases cannot be made in '{word}'. Let MigrationsScratchDatabase be {string.Join(", ", Enum.GetNames<ScratchKind>()[..^1])} or {Enum.GetNames<ScratchKind>()[^1]}.");

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
