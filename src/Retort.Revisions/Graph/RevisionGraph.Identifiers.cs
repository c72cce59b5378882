namespace Retort.Revisions;

/// <content>Identifiers: what a person types for a revision.</content>
public sealed partial class RevisionGraph
{
    /// <summary>
    /// The revisions that an identifier means, by age; none for <c>base</c>. It may be an id, the beginning of one id or label alone, a branch label,
    /// <c>head</c>, <c>heads</c>, <c>base</c>, any of them behind <c>label@</c> or <c>id@</c> and with a step such as <c>-2</c>; with the rows of a
    /// database also <c>current</c>, <c>+n</c> and <c>-n</c>. <c>-n</c> is what remains when the last n applied revisions are undone.
    /// </summary>
    /// <exception cref="DiagnosticException">RET1101 to RET1106, RET1110, and RET1111 for a row that is unknown.</exception>
    public IReadOnlyList<Revision> Resolve(string identifier, IEnumerable<string>? currentRows = null)
        => Of(_identifiers.Value.Resolve(identifier, Rows(currentRows)));

    /// <summary>The one revision that an identifier means.</summary>
    /// <exception cref="DiagnosticException">As for <see cref="Resolve"/>; RET1102 for several, RET1108 for <c>base</c>.</exception>
    public Revision ResolveOne(string identifier, IEnumerable<string>? currentRows = null)
    {
        var found = Resolve(identifier, currentRows);
        return found.Count switch
        {
            1 => found[0],
            0 => throw Rules.BadTarget.Error($"{Wording.Quoted(identifier)} means no revision here; name one."),
            _ => throw Rules.AmbiguousRevision.Error(
                $"{Wording.Quoted(identifier)} means {Wording.List(found.Select(Wording.Quoted))}; name one of them."),
        };
    }

    /// <summary>
    /// The revisions of a range of the history, in the order of all revisions, both ends included: <c>a:b</c>, <c>a:</c> (to the heads), <c>:b</c>
    /// (from base), <c>-3:current</c>. Without a colon, what leads to that revision.
    /// </summary>
    /// <exception cref="DiagnosticException">As for <see cref="Resolve"/>; RET1109 for a range without revisions.</exception>
    public IReadOnlyList<Revision> History(string range, IEnumerable<string>? currentRows = null)
    {
        var current = Rows(currentRows);
        var (from, to) = RevisionRange.Parse(range) ?? ("base", range);
        var lower = from.Length == 0 ? [] : _identifiers.Value.Resolve(from, current);
        var upper = _identifiers.Value.Resolve(to.Length == 0 ? "heads" : to, current);
        var below = Closure.Of(upper, _index.Down);
        var above = lower.Length == 0 ? null : Closure.Of(lower, _index.Up);
        Revision[] found = [.. _order.Where(node => below[node] && (above is null || above[node])).Select(node => _index.Nodes[node])];
        return found.Length > 0 || _index.Count == 0
            ? found
            : throw Rules.BadRange.Error($"No revision lies in {Wording.Quoted(range)}; a range goes from the older to the newer, like 'base:heads'.");
    }

    private AppliedRevisions? Rows(IEnumerable<string>? rows) => rows is null ? null : AppliedRevisions.Read(_index, rows);
}
