namespace Retort.Revisions;

/// <content>Plans: the way from one state of a database to another.</content>
public sealed partial class RevisionGraph
{
    private Planner Planner => new(_index, _order, _identifiers.Value);

    /// <summary>
    /// The steps that apply the target and all that it stands on; none when it is applied already. Rows are the ids in the version table, none for
    /// an empty database. <c>+n</c> names the revision n steps along the children of the rows.
    /// </summary>
    /// <exception cref="DiagnosticException">The faults of the chain if it has any; RET1107 and RET1111 for rows that cannot be; what <see cref="Resolve"/> gives for the target.</exception>
    public RevisionPlan UpgradePlan(IEnumerable<string> currentRows, string target)
        => Sound().Planner.Upgrade(State(currentRows), target);

    /// <summary>
    /// The steps that undo what revises the target, and all that stands on that; none when the database is there already. What the target does not
    /// lead to stays. <c>-n</c> undoes the last n applied revisions in the order of all, so <c>-1</c> undoes a merge that was applied last;
    /// <c>label@-n</c> the last n of that branch; <c>label@id</c> goes down to the id on that branch alone.
    /// </summary>
    /// <param name="currentRows">The rows of the version table.</param>
    /// <param name="target">Where to go.</param>
    /// <param name="appliedOrder">
    /// The ids in the order in which they were applied, as far as that is known; then <c>-n</c> undoes the last n of them.
    /// </param>
    /// <exception cref="DiagnosticException">As for <see cref="UpgradePlan"/>; RET1108 for a target that is not applied.</exception>
    public RevisionPlan DowngradePlan(IEnumerable<string> currentRows, string target, IEnumerable<string>? appliedOrder = null)
        => Sound().Planner.Downgrade(State(currentRows).WithSequence(_index, _order, appliedOrder ?? []), target);

    /// <summary>One step alone: a revision of which all that it stands on is applied, or one that nothing applied stands on.</summary>
    /// <exception cref="DiagnosticException">RET1108: it is not such a one.</exception>
    public RevisionPlan StepPlan(IEnumerable<string> currentRows, string id, Direction direction)
    {
        var node = Sound().Node(id);
        var current = State(currentRows);
        var possible = direction == Direction.Up
            ? !current.Contains(node) && Array.TrueForAll(_index.Down[node], current.Contains)
            : current.Contains(node) && !Array.Exists(_index.Up[node], current.Contains);
        return possible
            ? Planner.Single(current, id, direction)
            : throw Rules.BadTarget.Error($"{Wording.Quoted(id)} alone cannot be {(direction == Direction.Up ? "applied" : "undone")} now: what it stands on, or what stands on it, is in the way.");
    }

    /// <summary>What is applied where the version table has these rows: they and all that they stand on, in the order of all revisions.</summary>
    /// <exception cref="DiagnosticException">RET1107 and RET1111 for rows that cannot be.</exception>
    public IReadOnlyList<Revision> Applied(IEnumerable<string> currentRows)
        => [.. State(currentRows).InOrder(_order).Select(node => _index.Nodes[node])];

    /// <summary>
    /// The steps of a script for a database whose state is known: <c>a:b</c>, where an open end is base or the heads, <c>a,c:b</c> for a start with
    /// several rows. An upgrade may leave out the start (<c>b</c>), which is then base.
    /// </summary>
    /// <exception cref="DiagnosticException">As for the plans; RET1109 for a range that is empty or goes the other way.</exception>
    public RevisionPlan Range(string range, Direction direction)
    {
        var (from, to) = RevisionRange.Parse(range) ?? (direction == Direction.Up
            ? ("", range)
            : throw Rules.BadIdentifier.Error($"A script that downgrades needs to know where it starts; write 'from:to', like 'head:{range}'."));
        if (from.Length == 0)
        {
            from = direction == Direction.Up ? "base" : "heads";
        }

        return Range(from.Split(','), to.Length > 0 ? to : direction == Direction.Up ? "heads" : "base", direction);
    }

    /// <summary>The steps of a script from one or several revisions to a target; see <see cref="Range(string, Direction)"/>.</summary>
    /// <exception cref="DiagnosticException">As for the plans; RET1109 for a range that is empty or goes the other way.</exception>
    public RevisionPlan Range(IEnumerable<string> from, string to, Direction direction)
    {
        var identifiers = Sound()._identifiers.Value;
        string[] starts = [.. from];
        var start = AppliedRevisions.Of(_index, starts.SelectMany(identifier => identifiers.Resolve(identifier, null)));
        _ = start.WithoutOverlap(_index, "The range starts at");
        var text = Wording.Quoted($"{string.Join(',', starts)}:{to}");
        try
        {
            var plan = direction == Direction.Up ? Planner.Upgrade(start, to) : Planner.Downgrade(start, to);
            return plan.IsEmpty ? throw NothingIn(text, direction) : plan;
        }
        catch (DiagnosticException exception) when (exception.Diagnostics[0].Rule == Rules.BadTarget)
        {
            throw NothingIn(text, direction);
        }
    }

    /// <summary>
    /// The rows after a stamp, which writes them without running anything. Each target replaces the rows that it leads to or that lead to it; rows of
    /// other branches stay. <c>base</c> takes all rows away, <c>label@base</c> those of the branch. Start from no rows to purge.
    /// </summary>
    /// <exception cref="DiagnosticException">As for the plans; RET1107 when one of the new rows is part of what leads to another.</exception>
    public IReadOnlyList<string> Stamp(IEnumerable<string> currentRows, IEnumerable<string> targets)
        => Stamping.NewRows(_index, Sound()._identifiers.Value, AppliedRevisions.Read(_index, currentRows), [.. targets]);

    private AppliedRevisions State(IEnumerable<string> rows)
        => AppliedRevisions.Read(_index, rows).WithoutOverlap(_index, "The version table has the rows");

    private RevisionGraph Sound() => Faults.Count == 0 ? this : throw new DiagnosticException(Faults);

    private DiagnosticException NothingIn(string range, Direction direction)
        => Rules.BadRange.Error(
            Revisions.Count == 0 ? "The project has no revisions, so there is nothing to write; write the first, a class with [Revision]."
            : direction == Direction.Up ? $"The range {range} has nothing to upgrade; it goes from the older revision to the newer, like 'base:head'."
            : $"The range {range} has nothing to downgrade; it goes from the newer revision to the older, like 'head:base'.");
}
