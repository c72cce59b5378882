namespace Retort.Revisions;

/// <summary>What can be reached over some edges.</summary>
internal static class Closure
{
    /// <summary>The starts and everything that can be reached from them, as one flag a node.</summary>
    public static bool[] Of(IEnumerable<int> starts, int[][] edges)
    {
        var reached = new bool[edges.Length];
        Add(reached, starts, edges);
        return reached;
    }

    /// <summary>Adds the starts and everything that can be reached from them; does not go past what is reached already.</summary>
    public static void Add(bool[] reached, IEnumerable<int> starts, int[][] edges)
    {
        var stack = new Stack<int>();
        foreach (var start in starts)
        {
            if (!reached[start])
            {
                reached[start] = true;
                stack.Push(start);
            }
        }

        while (stack.TryPop(out var node))
        {
            foreach (var next in edges[node])
            {
                if (!reached[next])
                {
                    reached[next] = true;
                    stack.Push(next);
                }
            }
        }
    }
}
