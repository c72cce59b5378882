namespace Retort.Revisions;

/// <summary>
/// Spreads branch labels as Alembic does: to every descendant by parents, and to ancestors down to, but without, the nearest branch point or
/// merge. Lists are shared along a chain, so a label costs its branch one list.
/// </summary>
internal static class BranchLabels
{
    public static string[][] Spread(RevisionIndex index, int[] order)
    {
        var labels = new string[index.Count][];
        foreach (var node in order)
        {
            var own = index.Nodes[node].BranchLabels;
            var inherited = index.Parents[node].Select(parent => labels[parent] ?? []).ToArray();
            labels[node] = inherited.Length == 1 && own.Count == 0 ? inherited[0] : Union([.. inherited, [.. own]]);
        }

        foreach (var node in order)
        {
            if (index.Nodes[node].BranchLabels is { Count: > 0 } own)
            {
                SpreadDown(index, labels, node, [.. own]);
            }
        }

        return labels;
    }

    private static void SpreadDown(RevisionIndex index, string[][] labels, int node, string[] own)
    {
        // On a cycle the walk would not end, so it is as long as the graph at most.
        for (var steps = 0; steps < index.Count && index.Parents[node] is [var parent]; steps++)
        {
            if (index.Up[parent].Length > 1 || index.Parents[parent].Length > 1)
            {
                return;
            }

            labels[parent] = Union([labels[parent], own]);
            node = parent;
        }
    }

    private static string[] Union(string[][] lists)
        => [.. lists.SelectMany(list => list).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
