using Retort.Bench;

// Tests have their servers in memory; in production there is a disk.
Environment.SetEnvironmentVariable("RETORT_TEST_ON_DISK", "1");

return args switch
{
    ["chain", .. var sizes] when sizes.All(size => int.TryParse(size, out _)) =>
        await ChainBench.RunAsync(sizes.Length == 0 ? [100, 1000, 10000] : [.. sizes.Select(int.Parse)]),
    ["noop"] => await NoopBench.RunAsync(10),
    ["noop", var runs] when int.TryParse(runs, out var count) => await NoopBench.RunAsync(count),
    ["upgrade", .. var words] when UpgradeOptions.TryParse(words, out var options) => await UpgradeBench.RunAsync(options),
    ["catalog", .. var sizes] when sizes.All(size => int.TryParse(size, out _)) => await CatalogBench.RunAsync(sizes.Length == 0 ? [100, 1000, 5000] : [.. sizes.Select(int.Parse)]),
    ["roundtrip", .. var sizes] when sizes.All(size => int.TryParse(size, out _)) => await RoundTripBench.RunAsync(sizes.Length == 0 ? [25, 50, 100, 200] : [.. sizes.Select(int.Parse)]),
    ["diff", .. var sizes] when sizes.All(size => int.TryParse(size, out _)) => await DiffBench.RunAsync(sizes.Length == 0 ? [100, 500, 1000] : [.. sizes.Select(int.Parse)]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: chain [revisions ...] | noop [runs] | upgrade [--fsync] [--only a,b] [--runs n] [revisions ...] | catalog [tables ...] | roundtrip [revisions ...] | diff [tables ...]");
    return 2;
}
