namespace Retort.Revisions;

/// <summary>
/// All revisions of a project and how they hang together; immutable. What is wrong with them is in <see cref="Faults"/>. Everything that lists
/// or finds revisions works on a broken chain too, because it serves the repair; plans need a sound one.
/// </summary>
public sealed partial class RevisionGraph
{
    private readonly RevisionIndex _index;
    private readonly int[] _order;
    private readonly Lazy<string[][]> _labels;
    private readonly Lazy<IdentifierResolver> _identifiers;

    private RevisionGraph(RevisionIndex index, RevisionGraphOptions options)
    {
        _index = index;
        _order = TotalOrder.Of(index.Down);
        _labels = new(() => BranchLabels.Spread(index, _order));
        _identifiers = new(() => new IdentifierResolver(index, _order));
        Revisions = Array.ConvertAll(_order, node => index.Nodes[node]);
        Heads = Ends(index.Children);
        RealHeads = Ends(index.Up);
        Bases = Ends(index.Parents);
        Faults = FaultFinder.Find(index, _order, options);
    }

    /// <summary>Everything that is wrong with the chain, each with its code and the place of the attribute; none for a sound one.</summary>
    public IReadOnlyList<Diagnostic> Faults { get; }

    /// <summary>
    /// All revisions in the order in which they are applied: what a revision stands on comes before it, the rest is by <c>Created</c>, then id.
    /// Of several with one id only the oldest is here.
    /// </summary>
    public IReadOnlyList<Revision> Revisions { get; }

    /// <summary>Revisions that none revises, by age.</summary>
    public IReadOnlyList<Revision> Heads { get; }

    /// <summary>Revisions that none revises or depends on, by age.</summary>
    public IReadOnlyList<Revision> RealHeads { get; }

    /// <summary>Revisions without parents, by age.</summary>
    public IReadOnlyList<Revision> Bases { get; }

    /// <summary>Makes the graph. Bad input becomes faults, never an exception.</summary>
    public static RevisionGraph Build(IEnumerable<Revision> revisions, RevisionGraphOptions? options = null)
        => new(RevisionIndex.Of(revisions), options ?? new RevisionGraphOptions());

    /// <summary>The revision of exactly this id, if there is one.</summary>
    public Revision? Find(string id) => _index.ById.TryGetValue(id, out var node) ? _index.Nodes[node] : null;

    /// <summary>What it revises, by age.</summary>
    /// <exception cref="DiagnosticException">RET1101: there is no such id; so for every query that takes an id.</exception>
    public IReadOnlyList<Revision> Parents(string id) => Of(_index.Parents[Node(id)]);

    /// <summary>What it depends on, by age; without what it revises anyway.</summary>
    public IReadOnlyList<Revision> Dependencies(string id) => Of(_index.Dependencies[Node(id)]);

    /// <summary>What revises it, by age.</summary>
    public IReadOnlyList<Revision> Children(string id) => Of(_index.Children[Node(id)]);

    /// <summary>What depends on it without revising it, by age.</summary>
    public IReadOnlyList<Revision> Dependents(string id) => Of(_index.Dependents[Node(id)]);

    /// <summary>None revises it.</summary>
    public bool IsHead(string id) => _index.Children[Node(id)].Length == 0;

    /// <summary>Several revise it.</summary>
    public bool IsBranchPoint(string id) => _index.Children[Node(id)].Length > 1;

    /// <summary>It revises several.</summary>
    public bool IsMergePoint(string id) => _index.Parents[Node(id)].Length > 1;

    /// <summary>
    /// The branch labels that it carries, by name: those of itself, of its ancestors, and of a descendant that no branch point or merge parts it from.
    /// </summary>
    public IReadOnlyList<string> Labels(string id) => _labels.Value[Node(id)];

    /// <summary>Everything below it, in the order of all revisions, without itself.</summary>
    public IReadOnlyList<Revision> Ancestors(string id, bool includeDependencies = true)
        => Reached(Node(id), includeDependencies ? _index.Down : _index.Parents);

    /// <summary>Everything above it, in the order of all revisions, without itself.</summary>
    public IReadOnlyList<Revision> Descendants(string id, bool includeDependencies = true)
        => Reached(Node(id), includeDependencies ? _index.Up : _index.Children);

    private int Node(string id)
        => _index.ById.TryGetValue(id, out var node)
            ? node
            : throw Rules.UnknownRevision.Error($"No revision has the id {Wording.Quoted(id)}.{Nearest.Suggestion(id, _index.ById.Keys)}");

    private Revision[] Of(int[] nodes) => Array.ConvertAll(nodes, node => _index.Nodes[node]);

    private Revision[] Ends(int[][] edges) => [.. _index.Nodes.Where((_, node) => edges[node].Length == 0)];

    private Revision[] Reached(int start, int[][] edges)
    {
        var reached = Closure.Of([start], edges);
        return [.. _order.Where(node => reached[node] && node != start).Select(node => _index.Nodes[node])];
    }
}
