using Retort.RoundTrip;
using Retort.Schema;
using Retort.Tests.Compilation;

namespace Retort.Tests.RoundTrip.Faults;

/// <summary>Downgrades that are nearly right: each is found, and what is wrong is said in words, at the revision's place.</summary>
public sealed class PlantedFaultTests
{
    private static readonly TripSource Source = Write();

    private static readonly Lazy<RoundTripRun> Run = new(() =>
        new(SourceCompiler.Chain(Source.ToString()), TestServer.Shared, new QualifiedName(null, "alembic_version"), _ => { }));

    public static TheoryData<string> Names => [.. FaultFamily.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_is_found_and_said_in_words(string name)
    {
        var fault = FaultFamily.All[name];
        var version = await TestServer.VersionAsync();
        if (version < fault.Since)
        {
            return;
        }

        var trip = await Run.Value.RunAsync(Source.Id(name), TestContext.Current.CancellationToken);

        // A column that comes back comes last, which is said besides.
        var diagnostic = trip.Diagnostics[0];
        Assert.Equal(trip.Diagnostics.Skip(1), trip.Diagnostics.Where(other => other != diagnostic && other.Code == "RET5112"));
        if (Environment.GetEnvironmentVariable("RETORT_DUMP") is { } dump)
        {
            File.AppendAllText(dump, System.Text.Json.JsonSerializer.Serialize(new object[] { name, diagnostic.ToString(), diagnostic.Notes }) + "\n");
        }

        var expected = fault.On(version);
        Assert.Equal((fault.IsOrder ? TripOutcome.Passed : TripOutcome.Failed, $"/src/Shop.cs({Source.Line(name)}): {(fault.IsOrder ? "warning RET5112: " : "error RET5110: ")}"
            + $"The downgrade of revision {trip.Revision.Id} {(fault.IsOrder ? "brings columns back in another order" : "does not restore what was there before its upgrade")}: "
            + $"{string.Join("; ", expected.Take(5))}{(expected.Length > 5 ? $"; and {expected.Length - 5} more" : "")}. "
            + (fault.IsOrder ? "PostgreSQL adds a column at the end only; name columns wherever the order would matter." : "Mend Downgrade, or say with op.Irreversible why there is no way back.")),
            (trip.Outcome, diagnostic.ToString()));
        Assert.Equal(expected.Skip(5), diagnostic.Notes);
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
