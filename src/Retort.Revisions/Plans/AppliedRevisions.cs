namespace Retort.Revisions;

/// <summary>What the rows of a version table say is applied: they and all that they descend from or depend on.</summary>
internal sealed class AppliedRevisions
{
    private readonly bool[] _applied;

    private readonly int[]? _sequence;

    private AppliedRevisions(int[] rows, bool[] applied, int[]? sequence = null)
    {
        Rows = rows;
        _applied = applied;
        _sequence = sequence;
    }

    /// <summary>By age.</summary>
    public int[] Rows { get; }

    public bool Contains(int node) => _applied[node];

    public bool[] Flags() => [.. _applied];

    /// <summary>What is applied, in the order in which it was, as far as that is known; otherwise in the order of all.</summary>
    public IEnumerable<int> InOrder(int[] order) => (_sequence ?? order).Where(Contains);

    /// <summary>
    /// The same with what a log says of the order. Revisions that the log does not know were applied before it. An order in which a revision
    /// comes before what it stands on is no order, and is passed over.
    /// </summary>
    public AppliedRevisions WithSequence(RevisionIndex index, int[] order, IEnumerable<string> oldestFirst)
    {
        List<int> logged = [.. oldestFirst.Select(id => index.ById.TryGetValue(id, out var node) ? node : -1).Where(node => node >= 0 && _applied[node]).Distinct()];
        var known = logged.ToHashSet();
        int[] sequence = [.. order.Where(node => _applied[node] && !known.Contains(node)), .. logged];
        var seen = new bool[_applied.Length];
        foreach (var node in sequence)
        {
            if (!Array.TrueForAll(index.Down[node], below => seen[below]))
            {
                return this;
            }

            seen[node] = true;
        }

        return new AppliedRevisions(Rows, _applied, sequence);
    }

    public static AppliedRevisions Of(RevisionIndex index, IEnumerable<int> nodes)
    {
        int[] rows = [.. nodes.Distinct().Order()];
        return new AppliedRevisions(rows, Closure.Of(rows, index.Down));
    }

    /// <summary>Reads a version table; a row that is unknown is an error.</summary>
    public static AppliedRevisions Read(RevisionIndex index, IEnumerable<string> rows)
        => Of(index, rows.Select(row => index.ById.TryGetValue(row, out var node) ? node : throw Unknown(index, row)));

    /// <summary>Refuses rows of which one is an ancestor of another: no sequence of migrations leads to them.</summary>
    public AppliedRevisions WithoutOverlap(RevisionIndex index, string what)
    {
        foreach (var row in Rows)
        {
            if (Array.Exists(index.Up[row], Contains))
            {
                var above = Closure.Of([row], index.Up);
                var other = Rows.First(candidate => candidate != row && above[candidate]);
                throw Rules.Overlap.Error(
                    $"{what} {Wording.Quoted(index.Nodes[row])} and {Wording.Quoted(index.Nodes[other])} together, but {Wording.Quoted(index.Nodes[row])} is part of what leads to {Wording.Quoted(index.Nodes[other])}; keep {Wording.Quoted(index.Nodes[other])} alone.");
            }
        }

        return this;
    }

    private static DiagnosticException Unknown(RevisionIndex index, string row)
        => Rules.UnknownRow.Error(
            $"The database is at {Wording.Quoted(row)}, but the project has no such revision.{Nearest.Suggestion(row, index.ById.Keys)} Get the revision from where it was written, or run 'retort stamp --purge' with the one that the database really is at.");
}
