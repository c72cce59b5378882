namespace Retort.Revisions.Tests;

/// <summary>A hundred thousand revisions of several shapes. What is not linear, or recursive, does not end in the time or in the stack it has.</summary>
public sealed class LargeGraphTests
{
    private const int Many = 100_000;
    private const int Milliseconds = 60_000;

    [Theory(Timeout = Milliseconds)]
    [InlineData("chain")]
    [InlineData("ladder")]
    [InlineData("star")]
    [InlineData("fan")]
    [InlineData("forest")]
    [InlineData("redundant")]
    public async Task A_hundred_thousand_revisions_go_up_and_down(string shape)
        => await Task.Run(
            () =>
            {
                var graph = RevisionGraph.Build(Shape(shape), new() { CheckHeads = false });
                Assert.Empty(graph.Faults);

                var up = graph.UpgradePlan([], "heads");
                Assert.Equal(Many, up.Steps.Count);
                Assert.Equal(graph.RealHeads.Count, up.RowsAfter.Count);

                var down = graph.DowngradePlan(up.RowsAfter, "base");
                Assert.Equal(Many, down.Steps.Count);
                Assert.Empty(down.RowsAfter);
                Assert.True(up.Steps.Select(step => step.Revision).SequenceEqual(down.Steps.Reverse().Select(step => step.Revision)));

                // Every row is written and taken away once at most, whatever the shape: the writes are bounded by the edges.
                var edges = graph.Revisions.Sum(revision => revision.Revises.Count + revision.DependsOn.Count);
                Assert.InRange(up.Steps.Sum(step => step.Change.Deleted.Count + step.Change.Inserted.Count + 1), Many, (2 * Many) + edges);
                Assert.True(graph.Labels(graph.Revisions[^1].Id).Count <= 1);
                Assert.Equal(Many, graph.History("base:heads").Count);
            },
            TestContext.Current.CancellationToken);

    [Theory(Timeout = Milliseconds)]
    [InlineData("chain", 0)]
    [InlineData("star", 1)]
    [InlineData("comb", 1)]
    [InlineData("cycle", 1)]
    [InlineData("forest", 0)]
    [InlineData("unknown", Many - 1)]
    public async Task Their_faults_are_found_in_time(string shape, int faults)
        => await Task.Run(
            () => Assert.Equal(faults, RevisionGraph.Build(Shape(shape), new() { AllowMultipleHeads = true }).Faults.Count),
            TestContext.Current.CancellationToken);

    private static IEnumerable<Revision> Shape(string shape)
        => Enumerable.Range(0, Many).Select(number => new Revision(
            Id(number),
            [.. Parents(shape, number).Where(parent => parent >= 0).Select(Id)],
            shape == "redundant" ? [.. new[] { number - 2, number - 3, number / 2 }.Where(below => below >= 0 && below < number).Distinct().Select(Id)] : [],
            number == 1 && shape is "chain" or "ladder" ? [$"label{number}"] : [],
            Created: DateTimeOffset.UnixEpoch.AddSeconds(Many - number)));

    private static int[] Parents(string shape, int number)
        => shape switch
        {
            "chain" or "redundant" => [number - 1],
            "ladder" => number % 3 == 0 ? [number - 1, number - 2] : [number - (number % 3)], // fork, fork, merge
            "star" => [number == 0 ? -1 : 0],
            "fan" => number == Many - 1 ? [.. Enumerable.Range(1, Many - 2)] : [number == 0 ? -1 : 0], // all merged at once
            "comb" => number % 2 == 0 ? [number - 2] : [number - 1], // a head at every second
            "cycle" => [number == 0 ? Many - 1 : number - 1],
            "unknown" => [number == 0 ? -1 : Many + number],
            _ => [],
        };

    private static string Id(int number) => $"r{number}";
}
