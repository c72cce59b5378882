using Retort.Revisions;
using Retort.RoundTrip;
using Retort.Schema;
using Retort.Tests.Compilation;

namespace Retort.Tests.RoundTrip.Faults;

/// <summary>Downgrades that are right pass without a word. Where pg_dump can read the server, it agrees.</summary>
public sealed class SoundChainTests
{
    private static readonly TripSource Source = Write();
    private static readonly Lazy<MigrationChain> Chain = new(() => SourceCompiler.Chain(Source.ToString()));
    private static readonly Lazy<RoundTripRun> Run = new(() => new(Chain.Value, TestServer.Shared, new QualifiedName(null, "alembic_version"), (_, _, _) => { }, _ => { }));
    private static readonly Lazy<Task<bool>> CanDump = new(async () => (await Programs.RunAsync(PostgresBinaries.Find("pg_dump"), ["--version"])).EnsureSuccess().Output is var output
        && int.Parse(output[(output.LastIndexOf(") ", StringComparison.Ordinal) + 2)..].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture) >= await TestServer.VersionAsync());

    public static TheoryData<string> Names => [.. SoundFamily.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_sound_downgrade_passes_without_a_word(string name)
    {
        var trip = await Run.Value.RunAsync(Source.Id(name), TestContext.Current.CancellationToken);

        Assert.Equal([], trip.Diagnostics.Select(diagnostic => $"{diagnostic} {string.Join('|', diagnostic.Notes)}"));
        Assert.Equal(TripOutcome.Passed, trip.Outcome);
        if (await CanDump.Value)
        {
            await CheckWithDumpAsync(name);
        }
    }

    private static async Task CheckWithDumpAsync(string name)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var migrator = new Migrator(Chain.Value, database.ConnectionString);
        if (SoundFamily.All[name].Setup.Length > 0)
        {
            await migrator.UpgradeAsync($"{Source.Id(name)}base", TestContext.Current.CancellationToken);
        }
        else
        {
            await migrator.EnsureVersionAsync(TestContext.Current.CancellationToken);
        }

        var before = await database.SnapshotAsync();
        await migrator.StepAsync(Direction.Up, Source.Id(name), TestContext.Current.CancellationToken);
        await migrator.StepAsync(Direction.Down, Source.Id(name), TestContext.Current.CancellationToken);
        Assert.Equal(before, await database.SnapshotAsync());
    }

    private static TripSource Write()
    {
        var source = new TripSource();
        foreach (var (name, chain) in SoundFamily.All)
        {
            source.Add(name, chain.Setup, chain.Up, chain.Down);
        }

        return source;
    }
}
