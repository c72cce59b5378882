using System.Diagnostics;
using Retort.Compilation;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.RoundTrip;

/// <summary>
/// Takes revisions up, down and up again, each on all that come before it, and compares the states: the first with the third, the second with the
/// fourth. After one that fails the next begin on a new database, so that all that is wrong is found in one run.
/// </summary>
/// <param name="chain">The migrations.</param>
/// <param name="server">Where.</param>
/// <param name="versionTable">The version table.</param>
/// <param name="begin">Is told which revision is tried next, the how-manieth from 1 that is, and of how many.</param>
/// <param name="tell">Is told what came of it.</param>
internal sealed class RoundTripRun(MigrationChain chain, IThrowawayServer server, QualifiedName versionTable, Action<Revision, int, int> begin, Action<Trip> tell)
{
    private readonly TripContext _context = new(chain, server, versionTable);
    private readonly RevisionCompiler _compiler = new(chain);

    /// <summary>Runs it.</summary>
    /// <returns>The round trips, in order. When a revision cannot be applied there is none for those that come after it.</returns>
    /// <exception cref="DiagnosticException">The faults of the chain; of the server; of a revision that only had to be applied.</exception>
    public async Task<IReadOnlyList<Trip>> RunAsync(RoundTripMode mode, CancellationToken cancellationToken)
    {
        chain.ThrowIfFaulty();
        List<Revision> order = [.. chain.Graph.UpgradePlan([], "heads").Steps.Select(step => step.Revision)];
        return await RunAsync(order, [.. order.Where(revision => mode == RoundTripMode.Each || chain.Graph.IsHead(revision.Id)).Select(revision => revision.Id)], cancellationToken);
    }

    /// <summary>Runs it for one revision, on what that stands on.</summary>
    /// <exception cref="DiagnosticException">RET11xx: there is no such revision; and as for all.</exception>
    public async Task<Trip> RunAsync(string revision, CancellationToken cancellationToken)
    {
        chain.ThrowIfFaulty();
        var wanted = chain.Graph.ResolveOne(revision);
        return (await RunAsync([.. chain.Graph.UpgradePlan([], wanted.Id).Steps.Select(step => step.Revision)], [wanted.Id], cancellationToken))[^1];
    }

    private async Task<IReadOnlyList<Trip>> RunAsync(List<Revision> order, HashSet<string> wanted, CancellationToken cancellationToken)
    {
        var trips = new List<Trip>();
        TripDatabase? database = null;
        try
        {
            var applied = 0;
            DatabaseSnapshot? state = null;
            foreach (var (at, revision) in order.Index().Where(item => wanted.Contains(item.Item.Id)))
            {
                var clock = Stopwatch.StartNew();
                begin(revision, trips.Count + 1, wanted.Count);
                if (database is null)
                {
                    database = await TripDatabase.CreateAsync(_context, cancellationToken);
                    (applied, state) = (0, null);
                }

                foreach (var target in Ends(order[applied..at]))
                {
                    await database.UpgradeAsync(target.Id, cancellationToken);
                    state = null;
                }

                var journey = await new Journey(_context, _compiler, revision).RunAsync(database, state, cancellationToken);
                var trip = new Trip(revision, journey.Outcome, journey.Diagnostics, clock.Elapsed);
                trips.Add(trip);
                tell(trip);
                if (journey.IsStuck)
                {
                    return trips;
                }

                (applied, state) = (at + 1, journey.State);
                if (journey.Outcome == TripOutcome.Failed)
                {
                    await database.DisposeAsync();
                    database = null;
                }
            }
        }
        finally
        {
            await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        return trips;
    }

    /// <summary>Those of the revisions that are missing which lead to all of them.</summary>
    private IEnumerable<Revision> Ends(List<Revision> missing)
    {
        var covered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var revision in Enumerable.Reverse(missing))
        {
            if (!covered.Contains(revision.Id))
            {
                covered.UnionWith(chain.Graph.Ancestors(revision.Id).Select(ancestor => ancestor.Id));
                yield return revision;
            }
        }
    }
}
