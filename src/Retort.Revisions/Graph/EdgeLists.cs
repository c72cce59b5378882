namespace Retort.Revisions;

/// <summary>Turns lists of edges, one list a node, into others.</summary>
internal static class EdgeLists
{
    /// <summary>The same edges seen from their other end; sorted.</summary>
    public static int[][] Reversed(int[][] edges)
    {
        var counts = new int[edges.Length];
        foreach (var list in edges)
        {
            foreach (var other in list)
            {
                counts[other]++;
            }
        }

        var reversed = Array.ConvertAll(counts, count => count == 0 ? [] : new int[count]);
        Array.Clear(counts);
        for (var node = 0; node < edges.Length; node++)
        {
            foreach (var other in edges[node])
            {
                reversed[other][counts[other]++] = node;
            }
        }

        return reversed;
    }

    /// <summary>Both lists of each node as one; sorted, and shared with the first where the second is empty.</summary>
    public static int[][] Merged(int[][] first, int[][] second)
        => [.. first.Zip(second, (left, right) => right.Length == 0 ? left : left.Length == 0 ? right : Sorted([.. left, .. right]))];

    private static int[] Sorted(int[] list)
    {
        Array.Sort(list);
        return list;
    }
}
