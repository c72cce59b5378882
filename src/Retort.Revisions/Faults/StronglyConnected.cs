namespace Retort.Revisions;

/// <summary>Tarjan's algorithm without recursion: the sets of nodes that reach each other, which is what lies on cycles and nothing else.</summary>
internal static class StronglyConnected
{
    /// <summary>The sets of more than one node, each sorted, by their smallest.</summary>
    public static List<int[]> Sets(int[][] edges)
    {
        var sets = new List<int[]>();
        var number = new int[edges.Length]; // 0: not seen
        var low = new int[edges.Length];
        var open = new bool[edges.Length];
        var path = new Stack<int>();
        var stack = new Stack<(int Node, int Next)>();
        var count = 0;

        void Enter(int node)
        {
            number[node] = low[node] = ++count;
            open[node] = true;
            path.Push(node);
            stack.Push((node, 0));
        }

        for (var start = 0; start < edges.Length; start++)
        {
            if (number[start] == 0)
            {
                Enter(start);
            }

            while (stack.TryPop(out var top))
            {
                var (node, next) = top;
                if (next > 0 && open[edges[node][next - 1]])
                {
                    low[node] = Math.Min(low[node], low[edges[node][next - 1]]);
                }

                if (next < edges[node].Length)
                {
                    stack.Push((node, next + 1));
                    if (number[edges[node][next]] == 0)
                    {
                        Enter(edges[node][next]);
                    }
                }
                else if (low[node] == number[node])
                {
                    Close(node, path, open, sets);
                }
            }
        }

        sets.Sort((left, right) => left[0].CompareTo(right[0]));
        return sets;
    }

    private static void Close(int node, Stack<int> path, bool[] open, List<int[]> sets)
    {
        var set = new List<int>();
        do
        {
            set.Add(path.Peek());
            open[path.Peek()] = false;
        }
        while (path.Pop() != node);

        if (set.Count > 1)
        {
            sets.Add([.. set.Order()]);
        }
    }
}
