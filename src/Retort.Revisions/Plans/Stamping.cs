namespace Retort.Revisions;

/// <summary>Works out the rows that a stamp leaves, branch by branch as Alembic does.</summary>
internal static class Stamping
{
    public static IReadOnlyList<string> NewRows(RevisionIndex index, IdentifierResolver identifiers, AppliedRevisions current, string[] targets)
    {
        var gone = new bool[index.Count];
        var stamped = new SortedSet<int>();
        foreach (var target in targets)
        {
            var found = Base(index, identifiers, target, gone) ? [] : identifiers.Resolve(target, current);
            stamped.UnionWith(found);
        }

        // What stands on a target or what a target stands on, dependencies included, is the same line.
        var below = Closure.Of(stamped, index.Down);
        var above = Closure.Of(stamped, index.Up);
        var kept = current.Rows.Where(row => !gone[row] && !below[row] && !above[row]);
        var rows = AppliedRevisions.Of(index, kept.Concat(stamped)).WithoutOverlap(index, "The stamp would leave the rows").Rows;
        return [.. rows.Select(row => index.Nodes[row].Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>Marks what <c>base</c> or <c>label@base</c> takes away; says whether the target was one of these.</summary>
    private static bool Base(RevisionIndex index, IdentifierResolver identifiers, string target, bool[] gone)
    {
        if (index.ById.ContainsKey(target) || Identifier.Parse(target) is not { Symbol: "base", Steps: null } identifier)
        {
            return false;
        }

        var lineage = identifier.Branch is null ? null : identifiers.Lineage(identifiers.Branch(identifier.Branch));
        for (var node = 0; node < gone.Length; node++)
        {
            gone[node] |= lineage is null || lineage[node];
        }

        return true;
    }
}
