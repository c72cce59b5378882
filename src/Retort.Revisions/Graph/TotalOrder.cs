namespace Retort.Revisions;

/// <summary>
/// The one order of all revisions: a post-order depth-first walk that starts at every revision by age and goes down by age. Parents and
/// dependencies come before what needs them, the rest is by (<c>Created</c>, id), and a revision that is newer than all others is appended
/// without moving any. On a cycle the walk leaves out the edge that closes it. Neither recursion nor more than one visit of an edge.
/// </summary>
internal static class TotalOrder
{
    public static int[] Of(int[][] down)
    {
        var order = new int[down.Length];
        var count = 0;
        var seen = new bool[down.Length];
        var stack = new Stack<(int Node, int Next)>();
        for (var start = 0; start < down.Length; start++)
        {
            if (seen[start])
            {
                continue;
            }

            seen[start] = true;
            stack.Push((start, 0));
            while (stack.TryPop(out var top))
            {
                if (top.Next == down[top.Node].Length)
                {
                    order[count++] = top.Node;
                    continue;
                }

                stack.Push((top.Node, top.Next + 1));
                var below = down[top.Node][top.Next];
                if (!seen[below])
                {
                    seen[below] = true;
                    stack.Push((below, 0));
                }
            }
        }

        return order;
    }
}
