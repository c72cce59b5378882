namespace Retort.Revisions.Tests;

/// <summary>
/// <code>
/// a1 ── a2 ── a3              (label app)
///        ╎
/// n1 ── n2 ── n3              (label net; n2 depends on a2)
/// </code>
/// </summary>
public sealed class DependencyPlanTests
{
    private readonly RevisionGraph _graph = Chain.OneHeadABranch("a1 | label app", "n1 | label net", "a2: a1", "n2: n1 | dep a2", "a3: a2", "n3: n2");

    [Fact]
    public void A_dependency_is_applied_first_and_its_row_goes_into_the_dependents()
        => Assert.Equal(
            ["up a1: INSERT a1 [a1]", "up n1: INSERT n1 [a1 n1]", "up a2: UPDATE a1 → a2 [a2 n1]", "up n2: DELETE n1, UPDATE a2 → n2 [n2]"],
            _graph.Up("", "n2"));

    [Fact]
    public void The_dependency_itself_may_go_on()
        => Assert.Equal(["up a3: INSERT a3 [a3 n2]", "up n3: UPDATE n2 → n3 [a3 n3]"], _graph.Up("n2", "heads"));

    [Fact]
    public void Undoing_the_dependent_leaves_the_dependency()
    {
        Assert.Equal(["down n2: UPDATE n2 → a2, INSERT n1 [a2 n1]", "down n1: DELETE n1 [a2]"], _graph.Down("n2", "net@base"));
        Assert.Equal(["down n2: UPDATE n2 → n1 [a3 n1]"], _graph.Down("n2 a3", "n1"));
    }

    [Fact]
    public void Undoing_the_dependency_takes_the_dependent_along()
        => Assert.Equal(["down a3: DELETE a3 [n2]", "down n2: UPDATE n2 → a2, INSERT n1 [a2 n1]", "down a2: UPDATE a2 → a1 [a1 n1]"], _graph.Down("n2 a3", "a1"));

    [Fact]
    public void A_dependency_that_is_no_row_is_applied_still()
    {
        Assert.Empty(_graph.Down("n2", "a2"));
        Assert.Empty(_graph.Up("n2", "app@a2"));
        Assert.Equal(["up a3: INSERT a3 [a3 n2]"], _graph.Up("n2", "app@+1"));
        Assert.Equal(["down n2: UPDATE n2 → a2, INSERT n1 [a2 n1]", "down a2: UPDATE a2 → a1 [a1 n1]"], _graph.Down("n2", "app@-1"));
    }

    [Fact]
    public void A_label_as_a_dependency_is_the_revision_that_declares_it()
    {
        var graph = Chain.OneHeadABranch("a1", "a2: a1 | label app", "a3: a2", "n1 | dep app");
        Assert.Equal(["up a1: INSERT a1 [a1]", "up a2: UPDATE a1 → a2 [a2]", "up n1: UPDATE a2 → n1 [n1]"], graph.Up("", "n1"));
    }

    [Fact]
    public void A_dependency_on_the_own_parent_changes_nothing()
    {
        var graph = Chain.Strict("a", "b: a | dep a", "c: b | dep a b");
        Assert.Equal(["up a: INSERT a [a]", "up b: UPDATE a → b [b]", "up c: UPDATE b → c [c]"], graph.Up("", "head"));
        Assert.Equal(["down c: UPDATE c → b [b]", "down b: UPDATE b → a [a]", "down a: DELETE a []"], graph.Down("c", "base"));
    }

    /// <summary><code>a1 ─ a2 ─ a3; b1 ─ b2 (dep a2); m(a3, b2)</code></summary>
    [Fact]
    public void A_merge_of_a_dependency_and_its_dependent_is_an_ordinary_merge()
    {
        var graph = Chain.Strict("a1", "b1", "a2: a1", "b2: b1 | dep a2", "a3: a2", "m: a3 b2");
        Assert.Equal(["up a3: INSERT a3 [a3 b2]", "up m: DELETE b2, UPDATE a3 → m [m]"], graph.Up("b2", "head"));
        Assert.Equal(["down m: UPDATE m → a3, INSERT b2 [a3 b2]"], graph.Down("m", "-1"));
    }

    [Fact]
    public void A_merge_with_what_its_other_parent_depends_on_has_one_row_to_update()
    {
        var graph = Chain.Strict("a1", "b1: | dep a1", "m: a1 b1");
        Assert.Equal(["up a1: INSERT a1 [a1]", "up b1: UPDATE a1 → b1 [b1]", "up m: UPDATE b1 → m [m]"], graph.Up("", "head"));
        Assert.Equal(["down m: UPDATE m → b1 [b1]", "down b1: UPDATE b1 → a1 [a1]", "down a1: DELETE a1 []"], graph.Down("m", "base"));
    }
}
