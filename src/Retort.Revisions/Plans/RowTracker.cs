using System.Collections.Immutable;

namespace Retort.Revisions;

/// <summary>
/// Follows the rows of the version table through a plan. A revision is a row while it is applied and nothing applied stands on it, by parents or
/// dependencies, redundant or not; so it is enough to count, for each, what is applied above it.
/// </summary>
internal sealed class RowTracker
{
    private readonly RevisionIndex _index;
    private readonly int[] _rank;
    private readonly int[] _above;
    private ImmutableSortedSet<string> _rows;

    /// <param name="index">The graph.</param>
    /// <param name="order">The order of all revisions; it decides which of several rows is the one to update.</param>
    /// <param name="start">What is applied at the beginning.</param>
    public RowTracker(RevisionIndex index, int[] order, AppliedRevisions start)
    {
        _index = index;
        _rank = new int[order.Length];
        _above = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            _rank[order[rank]] = rank;
            if (start.Contains(order[rank]))
            {
                foreach (var below in index.Down[order[rank]])
                {
                    _above[below]++;
                }
            }
        }

        _rows = start.Rows.Select(row => index.Nodes[row].Id).ToImmutableSortedSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Rows => _rows;

    public RevisionStep Apply(int node)
    {
        var covered = Changed(node, below => _above[below]++ == 0);
        var id = _index.Nodes[node].Id;
        return Step(node, Direction.Up, covered is [.. var deleted, var last]
            ? new RowChange(deleted, new RowUpdate(last, id), [])
            : new RowChange([], null, [id]));
    }

    public RevisionStep Undo(int node)
    {
        var uncovered = Changed(node, below => --_above[below] == 0);
        var id = _index.Nodes[node].Id;
        return Step(node, Direction.Down, uncovered is [.. var inserted, var last]
            ? new RowChange([], new RowUpdate(id, last), inserted)
            : new RowChange([id], null, []));
    }

    /// <summary>What stops or starts to be a row, in the order of all revisions. As in Alembic, the last is the one to update.</summary>
    private string[] Changed(int node, Func<int, bool> count)
    {
        int[] changed = [.. _index.Down[node].Where(count)];
        Array.Sort(changed, (left, right) => _rank[left].CompareTo(_rank[right]));
        return Array.ConvertAll(changed, below => _index.Nodes[below].Id);
    }

    private RevisionStep Step(int node, Direction direction, RowChange change)
    {
        var before = _rows;
        _rows = _rows.Except(change.Deleted).Union(change.Inserted);
        if (change.Updated is { } update)
        {
            _rows = _rows.Remove(update.From).Add(update.To);
        }

        return new RevisionStep(_index.Nodes[node], direction, before, _rows, change);
    }
}
