using System.Globalization;

namespace Retort.Revisions;

/// <summary>Cycles: one fault each, at the oldest member, that names what lies on it and nothing above or below.</summary>
internal static class CycleFaults
{
    public static IEnumerable<Diagnostic> Find(RevisionIndex index, List<int[]> cycles)
    {
        if (cycles.Count == 0)
        {
            yield break;
        }

        var noBase = HasNoBase(index);
        foreach (var cycle in cycles)
        {
            var path = ShortestFrom(cycle[0], cycle, index.Down);
            var text = Text(index, path);
            var rest = cycle.Except(path).Select(node => Wording.Quoted(index.Nodes[node])).ToList();
            if (rest.Count > 0)
            {
                text += $" (and so do {Wording.List(rest)})";
            }

            var location = index.Nodes[cycle[0]].Location;
            yield return noBase
                ? Rules.NoBase.At(location, $"Every revision has a parent, so none is a base, because of a cycle: {text}; the first revision of a chain has no Revises.")
                : Rules.Cycle.At(location, $"Revisions form a cycle: {text}; change one of these references.");
            noBase = false;
        }
    }

    /// <summary>A revision whose parent is unknown or itself might be a base once it is mended, so it speaks against this fault.</summary>
    private static bool HasNoBase(RevisionIndex index)
    {
        if (Array.Exists(FaultFinder.WithoutDuplicates(index, index.Parents), parents => parents.Length == 0))
        {
            return false;
        }

        return index.UnknownParents.Count == 0 && !index.SelfReferences.Exists(reference => reference.AsParent);
    }

    /// <summary>The shortest way down from a node of a cycle back to itself, the node first.</summary>
    private static List<int> ShortestFrom(int start, int[] cycle, int[][] down)
    {
        var members = cycle.ToHashSet();
        var cameFrom = new Dictionary<int, int>();
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var next in down[node].Where(members.Contains))
            {
                if (cameFrom.TryAdd(next, node))
                {
                    queue.Enqueue(next);
                }
            }
        }

        var path = new List<int>();
        for (var node = cameFrom[start]; node != start; node = cameFrom[node])
        {
            path.Add(node);
        }

        path.Add(start);
        path.Reverse();
        return path;
    }

    private static string Text(RevisionIndex index, List<int> path)
    {
        var links = path.Select((node, i) => $"{Verb(index, node, path[(i + 1) % path.Count])} {Wording.Quoted(index.Nodes[path[(i + 1) % path.Count]])}").ToList();
        if (links.Count > Wording.Longest)
        {
            var skipped = links.Count - Wording.Longest;
            links = [.. links[..(Wording.Longest - 1)], string.Create(CultureInfo.InvariantCulture, $"and so on over {skipped} more"), links[^1]];
        }

        return $"{Wording.Quoted(index.Nodes[path[0]])} {string.Join(", which ", links)}";
    }

    private static string Verb(RevisionIndex index, int from, int to) => index.Parents[from].Contains(to) ? "revises" : "depends on";
}
