using Retort.Revisions;
using Retort.RoundTrip;
using Retort.Schema;
using Retort.Tests.Compilation;

namespace Retort.Tests.RoundTrip.Faults;

/// <summary>Round trips of planted faults. All of them are compiled once; each run has what it knows of the server for itself.</summary>
internal sealed class FaultRun
{
    private static readonly TripSource Source = Write();
    private static readonly Lazy<MigrationChain> Chain = new(() => SourceCompiler.Chain(Source.ToString()));
    private readonly Lazy<RoundTripRun> _run = new(() => new(Chain.Value, TestServer.Shared, new QualifiedName(null, "alembic_version"), (_, _, _) => { }, _ => { }));

    /// <summary>The names of the faults of some kinds, or of all others.</summary>
    public static TheoryData<string> Names(bool others, params string[] kinds) =>
        [.. FaultFamily.All.Keys.Where(name => kinds.Contains(name[..name.IndexOf(": ", StringComparison.Ordinal)]) != others)];

    /// <summary>Tries one.</summary>
    public async Task CheckAsync(string name)
    {
        var fault = FaultFamily.All[name];
        var version = await TestServer.VersionAsync();
        if (version < fault.Since)
        {
            return;
        }

        var trip = await _run.Value.RunAsync(Source.Id(name), TestContext.Current.CancellationToken);

        // A column that comes back comes last, which is said besides.
        var diagnostic = trip.Diagnostics[0];
        Assert.All(trip.Diagnostics.Skip(1), other => Assert.Equal(Rules.OrderNotRestored.Code, other.Code));
        var expected = fault.On(version);
        var (what, remedy) = fault.IsOrder
            ? ("brings columns back in another order", "PostgreSQL adds a column at the end only; name columns wherever the order would matter.")
            : ("does not restore what was there before its upgrade", "Mend Downgrade, or say with op.Irreversible why there is no way back.");
        Assert.Equal(
            $"/src/Shop.cs({Source.Line(name)}): {(fault.IsOrder ? "warning RET5112" : "error RET5110")}: The downgrade of revision {Source.Id(name)} {what}: "
            + $"{string.Join("; ", expected.Take(5))}{(expected.Length > 5 ? $"; and {expected.Length - 5} more" : "")}. {remedy}",
            diagnostic.ToString());
        Assert.Equal(expected.Skip(5), diagnostic.Notes);
        Assert.Equal(fault.IsOrder ? TripOutcome.Passed : TripOutcome.Failed, trip.Outcome);
    }

    private static TripSource Write()
    {
        var source = new TripSource();
        foreach (var (name, fault) in FaultFamily.All)
        {
            source.Add(name, fault.Setup, fault.Up, fault.Down);
        }

        return source;
    }
}
