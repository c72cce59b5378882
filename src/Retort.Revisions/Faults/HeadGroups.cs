namespace Retort.Revisions;

/// <summary>
/// Where several heads are allowed: a branch begins at a base or where a label is declared, and owns what descends from there up to where another
/// begins. Two heads of one branch are too many.
/// </summary>
internal static class HeadGroups
{
    /// <summary>The sets of more than one head that share a branch.</summary>
    public static List<List<int>> SharingABranch(RevisionIndex index, List<int> heads)
    {
        var group = heads.ToDictionary(head => head);
        int Root(int head)
        {
            while (group[head] != head)
            {
                head = group[head] = group[group[head]];
            }

            return head;
        }

        // Each head walks down to where its branches begin. Where two walks meet, everything below is common, so the second need not go on.
        var reachedBy = new Dictionary<int, int>();
        var stack = new Stack<int>();
        foreach (var head in heads)
        {
            stack.Push(head);
            while (stack.TryPop(out var node))
            {
                if (!reachedBy.TryAdd(node, head))
                {
                    group[Root(head)] = Root(reachedBy[node]);
                }
                else if (index.Nodes[node].BranchLabels.Count == 0)
                {
                    foreach (var parent in index.Parents[node])
                    {
                        stack.Push(parent);
                    }
                }
            }
        }

        return [.. heads.GroupBy(Root).Where(members => members.Count() > 1).Select(members => members.ToList())];
    }
}
