using System.Globalization;

namespace Retort.Revisions;

/// <summary>
/// Several heads. A broken reference leaves a revision without the child that it was meant to have, so as many heads as broken references could
/// explain are not held against the chain: the fault is given only when it remains after any repair of the others.
/// </summary>
internal static class HeadFaults
{
    public static IEnumerable<Diagnostic> Find(RevisionIndex index, int[] order, List<int[]> cycles, bool allowOnePerBranch)
    {
        var heads = Enumerable.Range(0, index.Count).Where(node => index.Children[node].Length == 0).ToList();
        if (heads.Count < 2)
        {
            return [];
        }

        var groups = allowOnePerBranch ? HeadGroups.SharingABranch(index, heads) : [heads];
        var excess = groups.Sum(group => group.Count - 1);
        return excess <= Explained(index, cycles) ? [] : groups.Select(group => Fault(index, order, group, allowOnePerBranch));
    }

    private static int Explained(RevisionIndex index, List<int[]> cycles)
        => index.UnknownParents.Select(unknown => unknown.Name).Distinct(StringComparer.Ordinal).Count()
            + index.SelfReferences.Count(reference => reference.AsParent)
            + cycles.Count(cycle => TookAChild(index, cycle));

    /// <summary>If the wrong edge of a cycle goes to a revision with another child, then its right end may be a revision that now looks like a head.</summary>
    private static bool TookAChild(RevisionIndex index, int[] cycle)
    {
        var members = cycle.ToHashSet();
        return Array.Exists(cycle, node => index.Children[node].Length > 1 && Array.Exists(index.Children[node], members.Contains));
    }

    private static Diagnostic Fault(RevisionIndex index, int[] order, List<int> heads, bool allowOnePerBranch)
    {
        var named = Wording.List(heads.Select(head => Wording.Placed(index.Nodes[head])));
        var fork = ForkPoint(index, order, heads) is { } node
            ? $"they fork after {Wording.Quoted(index.Nodes[node])}"
            : "they have no common ancestor";
        var count = string.Create(CultureInfo.InvariantCulture, $"{heads.Count} heads");
        return Rules.SeveralHeads.At(
            index.Nodes[heads[^1]].Location,
            allowOnePerBranch
                ? $"One branch has {count}: {named}; {fork}. Join them with 'retort merge', or give one of them a branch label of its own."
                : $"The chain has {count}: {named}; {fork}. Join them with 'retort merge', or set MigrationsAllowMultipleHeads to true if they are meant.");
    }

    /// <summary>The last revision, in the order of all, that every head descends from; only as many heads are asked as are named.</summary>
    private static int? ForkPoint(RevisionIndex index, int[] order, List<int> heads)
    {
        var common = Closure.Of([heads[0]], index.Parents);
        foreach (var head in heads.Skip(1).Take(Wording.Longest))
        {
            var ancestors = Closure.Of([head], index.Parents);
            for (var node = 0; node < common.Length; node++)
            {
                common[node] &= ancestors[node];
            }
        }

        var last = Array.FindLastIndex(order, node => common[node]);
        return last < 0 ? null : order[last];
    }
}
