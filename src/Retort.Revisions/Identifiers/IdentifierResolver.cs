namespace Retort.Revisions;

/// <summary>
/// Finds the revisions that an identifier means. The result is a state: the revisions that would be the rows of the version table, none for base.
/// </summary>
internal sealed class IdentifierResolver(RevisionIndex index, int[] order)
{
    private readonly NameTable _names = new(index);

    public int[] Resolve(string text, AppliedRevisions? current)
    {
        // In a broken chain an id may hold what identifiers use; it can still be shown by its full name.
        if (index.ById.TryGetValue(text, out var exact))
        {
            return [exact];
        }

        return Resolve(Identifier.Parse(text), current);
    }

    public int[] Resolve(Identifier identifier, AppliedRevisions? current)
    {
        int? branch = identifier.Branch is null ? null : Branch(identifier.Branch);
        if (identifier.Steps is not { } steps)
        {
            return Symbol(identifier.Symbol!, branch, identifier.Text, current);
        }

        var walk = new RelativeWalk(index, order, identifier, branch is { } node ? Lineage(node) : null);
        if (identifier.Symbol is null)
        {
            var here = current ?? throw NoDatabase(identifier.Text);
            return steps < 0 ? walk.Undo(here, -steps) : walk.UpFrom(here, steps);
        }

        var start = Symbol(identifier.Symbol, identifier.Symbol == "base" ? null : branch, identifier.Text, current);
        if (start.Length > 1)
        {
            throw Rules.AmbiguousWalk.Error(
                $"{Wording.Quoted(identifier.Text)} could start at {Quoted(start)}; name one of them instead of {Wording.Quoted(identifier.Symbol)}.");
        }

        return steps < 0 ? walk.Down(start, -steps) : walk.Up(start, steps);
    }

    /// <summary>What stands before an <c>@</c>: a label, an id or the beginning of one.</summary>
    public int Branch(string name)
        => Exact(name) ?? (name is "head" or "heads" or "base" or "current" ? null : Partial(name, null))
            ?? throw Rules.UnknownRevision.Error($"No branch label or revision {Wording.Quoted(name)} exists.{Nearest.Suggestion(name, _names.Names)}");

    /// <summary>A revision with its ancestors and descendants by parents: what <c>label@…</c> may speak of.</summary>
    public bool[] Lineage(int node)
    {
        var lineage = Closure.Of([node], index.Parents);
        lineage[node] = false;
        Closure.Add(lineage, [node], index.Children);
        return lineage;
    }

    private int[] Symbol(string symbol, int? branch, string text, AppliedRevisions? current)
    {
        var lineage = branch is { } node ? Lineage(node) : null;
        bool OnBranch(int other) => lineage is null || lineage[other];
        switch (symbol)
        {
            case "head":
                int[] heads = [.. Ends(index.Children).Where(OnBranch)];
                return heads.Length < 2 ? heads : throw SeveralHeads(text, heads);
            case "heads":
                return [.. Ends(lineage is null ? index.Up : index.Children).Where(OnBranch)];
            case "base":
                return lineage is null ? [] : [.. Ends(index.Parents).Where(OnBranch)];
            case "current":
                return [.. (current ?? throw NoDatabase(text)).Rows.Where(OnBranch)];
            default:
                break;
        }

        var found = Exact(symbol) ?? Partial(symbol, lineage)
            ?? throw Rules.UnknownRevision.Error($"No revision has the id or branch label {Wording.Quoted(symbol)}.{Nearest.Suggestion(symbol, _names.Names)}");
        return OnBranch(found)
            ? [found]
            : throw Rules.NotOnBranch.Error($"{Wording.Quoted(index.Nodes[found])} is neither an ancestor nor a descendant of {Wording.Quoted(index.Nodes[branch!.Value])}, so {Wording.Quoted(text)} means nothing; leave out what stands before the '@'.");
    }

    private int? Exact(string name)
        => index.ById.TryGetValue(name, out var node) || index.ByLabel.TryGetValue(name, out node) ? node : null;

    private int? Partial(string beginning, bool[]? lineage)
    {
        // All of them only for the message: the first two decide.
        var found = _names.StartingWith(beginning).Where(node => lineage is null || lineage[node]).Take(Wording.Longest + 1).ToList();
        return found.Count switch
        {
            0 => null,
            1 => found[0],
            _ => throw Rules.AmbiguousRevision.Error($"{Wording.Quoted(beginning)} is the beginning of {Quoted(found)}; write more of the one that is meant."),
        };
    }

    private IEnumerable<int> Ends(int[][] edges) => Enumerable.Range(0, index.Count).Where(node => edges[node].Length == 0);

    private string Quoted(IEnumerable<int> nodes) => Wording.List(nodes.Select(node => Wording.Quoted(index.Nodes[node])));

    private DiagnosticException SeveralHeads(string text, int[] heads)
        => Rules.AmbiguousHead.Error(
            $"{Wording.Quoted(text)} could mean {Quoted(heads)}; name one of them, narrow it with 'label@head', take all with 'heads', or join them with 'retort merge'.");

    private static DiagnosticException NoDatabase(string text)
        => Rules.BadIdentifier.Error($"{Wording.Quoted(text)} counts from where a database is, and none is asked here; name a revision to count from, like 'head-1'.");
}
