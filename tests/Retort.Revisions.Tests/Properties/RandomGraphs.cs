namespace Retort.Revisions.Tests;

/// <summary>Draws graphs from a seed: several bases, branches, merges, dependencies and, if asked for, edges that others imply.</summary>
internal static class RandomGraphs
{
    private static readonly RevisionGraphOptions AnyHeads = new() { CheckHeads = false };

    /// <summary>The graph of a seed; its ages are not in the order of its edges.</summary>
    public static RevisionGraph Draw(int seed, bool redundant = true, int most = 14) => RevisionGraph.Build(Revisions(seed, redundant, most), AnyHeads);

    public static Revision[] Revisions(int seed, bool redundant, int most)
    {
        var random = new Random(seed);
        var revisions = new Revision[random.Next(1, most + 1)];
        var below = new HashSet<int>[revisions.Length];
        for (var number = 0; number < revisions.Length; number++)
        {
            var parents = Pick(random, number, random.Next(7) == 0 ? 0 : random.Next(4) == 0 ? 3 : random.Next(3) == 0 ? 2 : 1);
            var dependencies = Pick(random, number, random.Next(4) == 0 ? random.Next(1, 4) : 0);
            if (!redundant)
            {
                // What another one implies goes, first from the parents, then from the dependencies.
                _ = parents.RemoveAll(parent => parents.Exists(other => below[other].Contains(parent)));
                _ = dependencies.RemoveAll(dependency => parents.Contains(dependency) || parents.Concat(dependencies).Any(other => below[other].Contains(dependency)));
                _ = parents.RemoveAll(parent => dependencies.Exists(other => below[other].Contains(parent)));
            }

            below[number] = [.. parents.Concat(dependencies).SelectMany(other => below[other].Append(other))];
            revisions[number] = new Revision(
                Id(number),
                [.. parents.Select(Id)],
                [.. dependencies.Select(Id)],
                [],
                Created: random.Next(5) == 0 ? null : DateTimeOffset.UnixEpoch.AddDays(random.Next(20)));
        }

        random.Shuffle(revisions);
        return revisions;
    }

    /// <summary>Some revision with all that it stands on, several times: any state that a database can be in.</summary>
    public static HashSet<string> State(RevisionGraph graph, Random random)
    {
        var applied = new HashSet<string>(StringComparer.Ordinal);
        for (var count = random.Next(4); count > 0; count--)
        {
            var revision = graph.Revisions[random.Next(graph.Revisions.Count)];
            applied.UnionWith(graph.Ancestors(revision.Id).Append(revision).Select(other => other.Id));
        }

        return applied;
    }

    /// <summary>The applied revisions that no applied one stands on, worked out the slow way.</summary>
    public static string[] Maximal(RevisionGraph graph, HashSet<string> applied)
        => [.. applied.Where(id => !graph.Children(id).Concat(graph.Dependents(id)).Any(above => applied.Contains(above.Id))).Order(StringComparer.Ordinal)];

    private static string Id(int number) => $"r{number * 7919 % 1000:000}";

    private static List<int> Pick(Random random, int among, int count)
        => among == 0 ? [] : [.. Enumerable.Range(0, count).Select(_ => random.Next(Math.Max(0, among - 6), among)).Distinct()];
}
