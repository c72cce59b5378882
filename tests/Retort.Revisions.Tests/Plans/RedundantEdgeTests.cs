namespace Retort.Revisions.Tests;

/// <summary>Parents and dependencies that others imply; each of these stops Alembic or spoils its version table.</summary>
public sealed class RedundantEdgeTests
{
    /// <summary><code>a; b1(a); b2(a); c(a), depends on b1 and b2</code>: Alembic ends in a KeyError</summary>
    [Fact]
    public void Dependencies_that_descend_from_the_own_parent()
    {
        var graph = Chain.Strict("a", "b1: a", "b2: a", "c: a b1 b2");
        var depending = Chain.Of("a", "b1: a", "b2: a", "c: a | dep b1 b2");

        string[] up = ["up a: INSERT a [a]", "up b1: UPDATE a → b1 [b1]", "up b2: INSERT b2 [b1 b2]", "up c: DELETE b1, UPDATE b2 → c [c]"];
        string[] down = ["down c: UPDATE c → b2, INSERT b1 [b1 b2]", "down b2: DELETE b2 [b1]", "down b1: UPDATE b1 → a [a]", "down a: DELETE a []"];
        Assert.Equal(up, graph.Up("", "heads"));
        Assert.Equal(up, depending.Up("", "heads"));
        Assert.Equal(down, graph.Down("c", "base"));
        Assert.Equal(down, depending.Down("c", "base"));
    }

    /// <summary><code>a; b(a); c(b); d(a), depends on c; x</code>: Alembic's downgrade to b leaves a and b as rows, from where nothing can be applied</summary>
    [Fact]
    public void A_downgrade_never_leaves_a_row_and_its_ancestor()
    {
        var graph = Chain.Of("a", "b: a", "c: b", "d: a | dep c", "x");

        Assert.Equal(["down d: UPDATE d → c [c x]", "down c: UPDATE c → b [b x]"], graph.Down("x d", "b"));
        Assert.Equal(["up c: UPDATE b → c [c x]", "up d: UPDATE c → d [d x]"], graph.Up("x b", "heads"));
    }

    /// <summary><code>a ── b ── c</code>: Alembic writes both rows</summary>
    [Theory]
    [InlineData("a", "c")]
    [InlineData("c", "a")]
    [InlineData("b", "head")]
    public void Stamping_a_revision_and_its_ancestor_is_refused(string one, string other)
    {
        var refused = PlanText.Refused(() => Chain.Strict("a", "b: a", "c: b").Stamp([], [one, other]));

        Assert.Equal("RET1107", refused.Code);
        Assert.Contains("keep 'c' alone", refused.Message, StringComparison.Ordinal);
    }

    /// <summary><code>a ── b ── c ── m(a, b, c)</code>: four parents of which two are ancestors were seen in the wild</summary>
    [Fact]
    public void A_merge_may_name_ancestors_of_its_other_parents()
    {
        var graph = Chain.Strict("a", "b: a", "c: b", "x: a", "m: a b c x");

        Assert.Equal(["up m: DELETE c, UPDATE x → m [m]"], graph.Up("c x", "head"));
        Assert.Equal(["down m: UPDATE m → x, INSERT c [c x]"], graph.Down("m", "-1"));
    }
}
