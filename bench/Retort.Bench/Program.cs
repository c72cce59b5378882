using Retort.Bench;

return args switch
{
    ["chain", .. var sizes] when sizes.All(size => int.TryParse(size, out _)) =>
        await ChainBench.RunAsync(sizes.Length == 0 ? [100, 1000, 10000] : [.. sizes.Select(int.Parse)]),
    ["noop"] => await NoopBench.RunAsync(10),
    ["noop", var runs] when int.TryParse(runs, out var count) => await NoopBench.RunAsync(count),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: chain [revisions ...] | noop [runs]");
    return 2;
}
