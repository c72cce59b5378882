using Retort.Tests.Compilation;

namespace Retort.Tests.Engine.Alembic;

/// <summary>A chain of small revisions in both languages.</summary>
internal sealed class TwinChain
{
    private readonly IReadOnlyList<TwinRevision> _revisions;
    private readonly Lazy<MigrationChain> _chain;
    private readonly Lazy<string> _folder;

    public TwinChain(params IReadOnlyList<TwinRevision> revisions)
    {
        _revisions = revisions;
        _chain = new(() => SourceCompiler.Chain(string.Concat(revisions.Select(revision => revision.CSharp))));
        _folder = new(() => AlembicFolder.Create(revisions.Select(revision => ($"{revision.Id}.py", revision.Python))));
    }

    /// <summary>A line with a labelled branch and its merge, and a second base that depends on both sides of it, once by label.</summary>
    public static TwinChain Branched { get; } = new(
        new TwinRevision("a1aa", []),
        new TwinRevision("b1bb", ["a1aa"]),
        new TwinRevision("c1cc", ["a1aa"], Label: "side"),
        new TwinRevision("c2cc", ["c1cc"]),
        new TwinRevision("d1dd", ["b1bb", "c2cc"]),
        new TwinRevision("e1ee", ["d1dd"]),
        new TwinRevision("x1xx", [], Label: "net"),
        new TwinRevision("y1yy", ["x1xx"], DependsOn: ["b1bb"]),
        new TwinRevision("z1zz", ["y1yy"], DependsOn: ["side"]));

    public MigrationChain Chain => _chain.Value;

    public string Folder => _folder.Value;

    /// <summary>All sets of revisions that can be applied together, each as the rows of its version table.</summary>
    public IReadOnlyList<IReadOnlyList<string>> States()
    {
        List<IReadOnlyList<string>> states = [];
        for (var bits = 0; bits < 1 << _revisions.Count; bits++)
        {
            var applied = _revisions.Where((_, i) => (bits >> i & 1) == 1).Select(revision => revision.Id).ToHashSet();
            if (applied.All(id => Below(id).All(applied.Contains)))
            {
                states.Add([.. applied.Where(id => !applied.SelectMany(Below).Contains(id)).Order(StringComparer.Ordinal)]);
            }
        }

        return states;
    }

    /// <summary>Everything that is applied where these are the rows.</summary>
    public IReadOnlyList<string> Applied(IEnumerable<string> rows)
    {
        SortedSet<string> applied = [.. rows];
        for (var before = 0; before < applied.Count;)
        {
            before = applied.Count;
            applied.UnionWith([.. applied.SelectMany(Below)]);
        }

        return [.. applied];
    }

    private IEnumerable<string> Below(string id)
    {
        var revision = _revisions.Single(candidate => candidate.Id == id);
        return revision.Revises.Concat((revision.DependsOn ?? []).Select(name => _revisions.Single(other => other.Id == name || other.Label == name).Id));
    }
}
