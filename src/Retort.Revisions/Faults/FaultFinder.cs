namespace Retort.Revisions;

/// <summary>Finds every fault of a chain in one pass; one mistake gives one diagnostic.</summary>
internal static class FaultFinder
{
    public static IReadOnlyList<Diagnostic> Find(RevisionIndex index, int[] order, RevisionGraphOptions options)
    {
        var cycles = StronglyConnected.Sets(WithoutDuplicates(index, index.Down));
        return
        [
            .. IdentityFaults.Find(index),
            .. ReferenceFaults.Find(index),
            .. CycleFaults.Find(index, cycles),
            .. options.CheckHeads ? HeadFaults.Find(index, order, cycles, options.AllowMultipleHeads) : [],
        ];
    }

    /// <summary>
    /// Two revisions of one id have their edges together in one node. A cycle through that node is an echo of the duplicate: nobody wrote it.
    /// </summary>
    internal static int[][] WithoutDuplicates(RevisionIndex index, int[][] edges)
        => index.Duplicated.Count == 0 ? edges : [.. edges.Select((list, node) => index.Duplicated.Contains(node) ? [] : list)];
}
