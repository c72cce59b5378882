namespace Retort.Revisions.Tests;

/// <summary>
/// <code>
///     ┌─ b ── d ─┐
/// a ──┤          ├─ m ── e        (label net on d, depends: c on x1, e on m, a and x2)
///     └─ c ──────┘
/// x1 ── x2
/// </code>
/// </summary>
public sealed class QueryTests
{
    private static readonly RevisionGraph Graph = Chain.OneHeadABranch(
        "x1", "x2: x1", "a", "b: a", "c: a | dep x1", "d: b | label net", "m: c d", "e: m | dep m a x2 x2");

    [Fact]
    public void Edges_are_told_from_both_ends()
    {
        Assert.Equal("c d", Ids(Graph.Parents("m")));
        Assert.Equal("b c", Ids(Graph.Children("a")));
        Assert.Equal("x1", Ids(Graph.Dependencies("c")));
        Assert.Equal("c", Ids(Graph.Dependents("x1")));
        Assert.Equal("x2 a", Ids(Graph.Dependencies("e"))); // without m, which is a parent, and each once
        Assert.Empty(Graph.Dependents("m"));
    }

    [Fact]
    public void Ends_branch_points_and_merges_are_known()
    {
        Assert.Equal("x2 e", Ids(Graph.Heads));
        Assert.Equal("e", Ids(Graph.RealHeads));
        Assert.Equal("x1 a", Ids(Graph.Bases));
        Assert.True(Graph.IsHead("x2"));
        Assert.False(Graph.IsHead("m"));
        Assert.True(Graph.IsBranchPoint("a"));
        Assert.False(Graph.IsBranchPoint("x1"));
        Assert.True(Graph.IsMergePoint("m"));
        Assert.False(Graph.IsMergePoint("c"));
    }

    [Fact]
    public void Ancestors_and_descendants_go_with_or_without_dependencies()
    {
        Assert.Equal("x1 x2 a b c d m", Ids(Graph.Ancestors("e")));
        Assert.Equal("a b c d m", Ids(Graph.Ancestors("e", includeDependencies: false)));
        Assert.Equal("x2 c m e", Ids(Graph.Descendants("x1")));
        Assert.Equal("x2", Ids(Graph.Descendants("x1", includeDependencies: false)));
        Assert.Empty(Graph.Descendants("e"));
    }

    [Fact]
    public void A_label_spreads_up_for_good_and_down_to_the_branch_point()
        => Assert.Equal(
            ["x1:", "x2:", "a:", "b:net", "c:", "d:net", "m:net", "e:net"],
            Graph.Revisions.Select(revision => $"{revision}:{string.Join(' ', Graph.Labels(revision.Id))}"));

    [Fact]
    public void A_merge_carries_the_labels_of_both_sides()
    {
        var graph = Chain.OneHeadABranch("a", "b: a | label x", "c: a | label y", "m: b c", "n: m | label z");
        Assert.Equal("x y z", string.Join(' ', graph.Labels("n")));
        Assert.Equal("x y", string.Join(' ', graph.Labels("m")));
        Assert.Equal("x", string.Join(' ', graph.Labels("b")));
    }

    [Fact]
    public void Find_takes_a_full_id_alone()
    {
        Assert.Equal("x1", Graph.Find("x1")?.Id);
        Assert.Null(Graph.Find("x"));
    }

    [Fact]
    public void A_query_for_an_unknown_id_is_refused_with_a_suggestion()
    {
        var refused = PlanText.Refused(() => Graph.Parents("x3"));
        Assert.Equal("RET1101", refused.Code);
        Assert.Contains("Did you mean 'x1'?", refused.Message, StringComparison.Ordinal);
    }

    private static string Ids(IEnumerable<Revision> revisions) => string.Join(' ', revisions);
}
