namespace Retort.Revisions;

/// <summary>Makes plans: which revisions, in the one order of all or its exact reverse, and what happens to the rows.</summary>
internal sealed class Planner(RevisionIndex index, int[] order, IdentifierResolver identifiers)
{
    public RevisionPlan Upgrade(AppliedRevisions current, string target)
    {
        var identifier = index.ById.ContainsKey(target) ? null : Identifier.Parse(target);
        if (identifier is { Symbol: null, Steps: < 0 })
        {
            throw Rules.BadTarget.Error($"{Wording.Quoted(target)} goes down, and an upgrade goes up; use 'retort downgrade {target}'.");
        }

        var needed = Closure.Of(identifiers.Resolve(target, current), index.Down);
        return Plan(Direction.Up, current, order.Where(node => needed[node] && !current.Contains(node)));
    }

    public RevisionPlan Downgrade(AppliedRevisions current, string target)
    {
        var dropped = Closure.Of(Dropped(current, target), index.Up);
        return Plan(Direction.Down, current, order.Reverse().Where(node => dropped[node] && current.Contains(node)));
    }

    /// <summary>One revision alone.</summary>
    public RevisionPlan Single(AppliedRevisions current, string id, Direction direction) => Plan(direction, current, [index.ById[id]]);

    /// <summary>The revisions whose undoing, with that of all that stands on them, leads to the target.</summary>
    private int[] Dropped(AppliedRevisions current, string target)
    {
        if (index.ById.TryGetValue(target, out var exact))
        {
            return Above(current, [exact], null, target);
        }

        var identifier = Identifier.Parse(target);
        var lineage = identifier.Branch is null ? null : identifiers.Lineage(identifiers.Branch(identifier.Branch));
        if (identifier is { Symbol: null, Steps: { } steps })
        {
            return steps <= 0
                ? new RelativeWalk(index, order, identifier, lineage).LastApplied(current, -steps)
                : throw Rules.BadTarget.Error($"{Wording.Quoted(target)} goes up, and a downgrade goes down; use 'retort upgrade {target}'.");
        }

        // base of a branch is below the branch, not its first revision.
        return identifier is { Symbol: "base", Steps: null }
            ? Above(current, [], lineage, target)
            : Above(current, identifiers.Resolve(identifier, current), lineage, target);
    }

    private int[] Above(AppliedRevisions current, int[] targets, bool[]? lineage, string text)
    {
        if (targets.Length > 1)
        {
            throw Rules.BadTarget.Error($"{Wording.Quoted(text)} means {Quoted(targets)}, but a downgrade goes to one revision; name one of them.");
        }

        if (targets is [var only] && !current.Contains(only))
        {
            throw Rules.BadTarget.Error(
                $"{Wording.Quoted(index.Nodes[only])} is not applied, so no downgrade leads to it; the database is at {(current.Rows.Length == 0 ? "base" : Quoted(current.Rows))}.");
        }

        var above = targets is [var target] ? index.Children[target] : order.Where(node => index.Parents[node].Length == 0);
        return [.. above.Where(node => lineage is null || lineage[node])];
    }

    private RevisionPlan Plan(Direction direction, AppliedRevisions current, IEnumerable<int> nodes)
    {
        var tracker = new RowTracker(index, order, current);
        var before = tracker.Rows;
        RevisionStep[] steps = [.. nodes.Select(node => direction == Direction.Up ? tracker.Apply(node) : tracker.Undo(node))];
        return new RevisionPlan(direction, steps, before, tracker.Rows);
    }

    private string Quoted(IEnumerable<int> nodes) => Wording.List(nodes.Select(node => Wording.Quoted(index.Nodes[node])));
}
