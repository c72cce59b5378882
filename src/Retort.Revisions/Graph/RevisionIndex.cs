namespace Retort.Revisions;

/// <summary>
/// The graph by number. A node's number is its rank by (<c>Created</c>, id), so that sorting numbers is sorting by age, and every list of
/// edges is sorted. Broken input is kept as far as it goes: what could not be wired stands in the lists of leftovers.
/// </summary>
internal sealed class RevisionIndex
{
    private RevisionIndex(Revision[] nodes, Dictionary<string, int> byId)
    {
        Nodes = nodes;
        ById = byId;
    }

    public Revision[] Nodes { get; }

    public Dictionary<string, int> ById { get; }

    /// <summary>Labels with one meaning; the clashing ones are in <see cref="LabelClashes"/>.</summary>
    public Dictionary<string, int> ByLabel { get; } = new(StringComparer.Ordinal);

    public int[][] Parents { get; private set; } = [];

    /// <summary>Resolved, without the ones that are parents too.</summary>
    public int[][] Dependencies { get; private set; } = [];

    public int[][] Children { get; private set; } = [];

    public int[][] Dependents { get; private set; } = [];

    /// <summary>Parents and dependencies.</summary>
    public int[][] Down { get; private set; } = [];

    /// <summary>Children and dependents.</summary>
    public int[][] Up { get; private set; } = [];

    /// <summary>The later ones of an id, each with the number of the first.</summary>
    public List<(int Node, Revision Later)> Duplicates { get; } = [];

    public HashSet<int> Duplicated { get; } = [];

    public List<(Revision Revision, string Name)> UnknownParents { get; } = [];

    public List<(Revision Revision, string Name)> UnknownDependencies { get; } = [];

    public List<(Revision Revision, bool AsParent)> SelfReferences { get; } = [];

    public List<(string Label, Revision First, Revision Later)> LabelClashes { get; } = [];

    public int Count => Nodes.Length;

    public static RevisionIndex Of(IEnumerable<Revision> revisions)
    {
        var sorted = revisions.Select(Normalized).ToArray();
        Array.Sort(sorted, RevisionAge.Compare);

        var nodes = new List<Revision>(sorted.Length);
        var byId = new Dictionary<string, int>(sorted.Length, StringComparer.Ordinal);
        var later = new List<(int Node, Revision Later)>();
        foreach (var revision in sorted)
        {
            if (byId.TryAdd(revision.Id, nodes.Count))
            {
                nodes.Add(revision);
            }
            else
            {
                later.Add((byId[revision.Id], revision));
            }
        }

        var index = new RevisionIndex([.. nodes], byId);
        index.Duplicates.AddRange(later);
        index.Duplicated.UnionWith(later.Select(duplicate => duplicate.Node));
        index.ReadLabels();
        index.Wire();
        return index;
    }

    /// <summary>An attribute can hold null where the type system says it cannot.</summary>
    private static Revision Normalized(Revision revision)
        => revision.Id is not null && IsWhole(revision.Revises) && IsWhole(revision.DependsOn) && IsWhole(revision.BranchLabels)
            ? revision
            : revision with
            {
                Id = revision.Id ?? "",
                Revises = Whole(revision.Revises),
                DependsOn = Whole(revision.DependsOn),
                BranchLabels = Whole(revision.BranchLabels),
            };

    private static bool IsWhole(IReadOnlyList<string>? texts) => texts is not null && !texts.Contains(null!);

    private static string[] Whole(IReadOnlyList<string>? texts) => [.. (texts ?? []).Select(text => text ?? "")];

    private static IEnumerable<string> Once(IReadOnlyList<string> texts) => texts.Count < 2 ? texts : texts.Distinct(StringComparer.Ordinal);

    private IEnumerable<(int Node, Revision Revision)> Everything()
        => Nodes.Select((revision, node) => (node, revision)).Concat(Duplicates);

    private void ReadLabels()
    {
        foreach (var (node, revision) in Everything())
        {
            foreach (var label in Once(revision.BranchLabels).Where(label => label.Length > 0))
            {
                if (ById.TryGetValue(label, out var other))
                {
                    LabelClashes.Add((label, Nodes[other], revision));
                }
                else if (!ByLabel.TryAdd(label, node) && ByLabel[label] != node)
                {
                    LabelClashes.Add((label, Nodes[ByLabel[label]], revision));
                }
            }
        }

        foreach (var (label, _, _) in LabelClashes)
        {
            ByLabel.Remove(label);
        }
    }

    private void Wire()
    {
        var clashing = LabelClashes.Select(clash => clash.Label).ToHashSet(StringComparer.Ordinal);
        var parents = new List<int>[Count];
        var dependencies = new List<int>[Count];
        foreach (var (node, revision) in Everything())
        {
            foreach (var name in Once(revision.Revises))
            {
                if (!ById.TryGetValue(name, out var parent))
                {
                    UnknownParents.Add((revision, name));
                }
                else if (parent != node)
                {
                    (parents[node] ??= []).Add(parent);
                }
                else if (IsTold(node))
                {
                    SelfReferences.Add((revision, AsParent: true));
                }
            }

            foreach (var name in Once(revision.DependsOn))
            {
                if (!ById.TryGetValue(name, out var dependency) && !ByLabel.TryGetValue(name, out dependency))
                {
                    if (!clashing.Contains(name))
                    {
                        UnknownDependencies.Add((revision, name));
                    }
                }
                else if (dependency != node)
                {
                    (dependencies[node] ??= []).Add(dependency);
                }
                else if (IsTold(node))
                {
                    SelfReferences.Add((revision, AsParent: false));
                }
            }
        }

        Parents = Array.ConvertAll(parents, Sorted);
        Dependencies = [.. dependencies.Select((list, node) => list is null ? [] : Sorted([.. list.Except(Parents[node])]))];
        Children = EdgeLists.Reversed(Parents);
        Dependents = EdgeLists.Reversed(Dependencies);
        Down = EdgeLists.Merged(Parents, Dependencies);
        Up = EdgeLists.Merged(Children, Dependents);
    }

    /// <summary>Where the id itself is a fault, that it names itself is an echo of it.</summary>
    private bool IsTold(int node) => Nodes[node].Id.Length > 0 && !Duplicated.Contains(node);

    private static int[] Sorted(List<int>? list) => list switch { null => [], [var only] => [only], _ => [.. list.Distinct().Order()] };
}
