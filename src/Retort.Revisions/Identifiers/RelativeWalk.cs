using System.Globalization;

namespace Retort.Revisions;

/// <summary>The steps of <c>+n</c> and <c>-n</c>, on one branch where the identifier names one.</summary>
internal sealed class RelativeWalk(RevisionIndex index, int[] order, Identifier identifier, bool[]? lineage)
{
    /// <summary>Down along parents from a named revision; one step below a base is base.</summary>
    public int[] Down(int[] start, int steps)
    {
        var at = start;
        for (var step = 0; step < steps; step++)
        {
            if (at.Length == 0)
            {
                throw TooFar(step, "down", "base");
            }

            int[] next = [.. index.Parents[at[0]].Where(OnBranch)];
            if (next.Length > 1)
            {
                throw Rules.AmbiguousWalk.Error(
                    $"{Wording.Quoted(identifier.Text)} comes to the merge {Wording.Quoted(index.Nodes[at[0]])}, from where it could go to {Quoted(next)}; name one of them, or put its label and '@' in front. To undo a merge that was applied last, use '-1'.");
            }

            at = next;
        }

        return at;
    }

    /// <summary>Up along children from a named revision, or from base.</summary>
    public int[] Up(int[] start, int steps) => Climb([.. start], steps);

    /// <summary>Up along children from where a database is.</summary>
    public int[] UpFrom(AppliedRevisions current, int steps)
    {
        if (lineage is null)
        {
            return steps == 0 ? current.Rows : Climb([.. current.Rows], steps);
        }

        // The rows of the branch, or where it leaves what is applied: the applied ones on the branch with none above them.
        var start = Enumerable.Range(0, index.Count).Where(node => Stands(current, node) && !Array.Exists(index.Children[node], child => Stands(current, child)));
        return Climb([.. start], steps);
    }

    /// <summary>The state after the last steps of all that is applied are undone, the last one first: as a log has it, or in the order of all.</summary>
    public int[] Undo(AppliedRevisions current, int steps)
    {
        var undone = LastApplied(current, steps);
        var left = current.Flags();
        foreach (var node in DescendantsOf(undone))
        {
            left[node] = false;
        }

        return [.. Enumerable.Range(0, index.Count).Where(node => left[node] && OnBranch(node) && !Array.Exists(Above(node), above => left[above] && OnBranch(above)))];
    }

    /// <summary>The last applied revisions, of the branch where one is named.</summary>
    public int[] LastApplied(AppliedRevisions current, int steps)
    {
        int[] applied = [.. current.InOrder(order).Where(node => Stands(current, node))];
        return steps <= applied.Length
            ? applied[^steps..]
            : throw TooFar(applied.Length, "down", lineage is null ? "an empty database" : "where the branch begins");
    }

    private IEnumerable<int> DescendantsOf(int[] nodes)
    {
        var reached = Closure.Of(nodes, index.Up);
        return order.Where(node => reached[node]);
    }

    /// <summary>On a branch its own lineage counts; what depends on it from elsewhere does not hide it.</summary>
    private int[] Above(int node) => lineage is null ? index.Up[node] : index.Children[node];

    private int[] Climb(SortedSet<int> at, int steps)
    {
        int[] last = [.. at];
        for (var step = 0; step < steps; step++)
        {
            var next = at.Count == 0
                ? Enumerable.Range(0, index.Count).Where(node => index.Parents[node].Length == 0 && OnBranch(node)).Take(Wording.Longest + 1).ToList()
                : [.. at.SelectMany(node => index.Children[node]).Where(child => OnBranch(child) && !at.Contains(child)).Distinct().Order()];
            if (next.Count > 1)
            {
                throw Rules.AmbiguousWalk.Error(
                    $"{Wording.Quoted(identifier.Text)} could go from {(at.Count == 0 ? "base" : Quoted(at))} to {Quoted(next)}; name one of them, or put its label and '@' in front.");
            }

            if (next.Count == 0)
            {
                throw TooFar(step, "up", "the head");
            }

            at.ExceptWith(index.Parents[next[0]]);
            _ = at.Add(next[0]);
            last = [next[0]];
        }

        return last;
    }

    private bool OnBranch(int node) => lineage is null || lineage[node];

    private bool Stands(AppliedRevisions current, int node) => current.Contains(node) && OnBranch(node);

    private string Quoted(IEnumerable<int> nodes) => Wording.List(nodes.Select(node => Wording.Quoted(index.Nodes[node])));

    private DiagnosticException TooFar(int possible, string direction, string end)
        => Rules.WalkTooFar.Error(
            string.Create(CultureInfo.InvariantCulture, $"{Wording.Quoted(identifier.Text)} goes past {end}: {possible} {(possible == 1 ? "step" : "steps")} {direction} can be taken."));
}
