namespace Retort.Revisions.Tests;

/// <summary>Merges of more than two, twice over, across each other, and branches that begin at a merge.</summary>
public sealed class MergePlanTests
{
    /// <summary><code>a ─ (b, c, d) ─ m ─ (x, y, z)</code></summary>
    [Fact]
    public void Three_sides_merge_into_one_row_and_part_again()
    {
        var graph = Chain.Of("a", "b: a", "c: a", "d: a", "m: b c d", "x: m", "y: m", "z: m");

        Assert.Equal(["up m: DELETE b, DELETE c, UPDATE d → m [m]"], graph.Up("b c d", "m"));
        Assert.Equal(["down m: UPDATE m → d, INSERT b, INSERT c [b c d]"], graph.Down("m", "b"));
        Assert.Equal(["up x: UPDATE m → x [x]", "up y: INSERT y [x y]", "up z: INSERT z [x y z]"], graph.Up("m", "heads"));
        Assert.Equal(["down z: DELETE z [x y]", "down y: DELETE y [x]", "down x: UPDATE x → m [m]"], graph.Down("x y z", "m"));
    }

    /// <summary><code>a ─ (b, c) ─ m and a ─ (b, c) ─ n</code></summary>
    [Fact]
    public void Twin_merges_share_their_parents()
    {
        var graph = Chain.Of("a", "b: a", "c: a", "m: b c", "n: b c");

        Assert.Equal(["up m: DELETE b, UPDATE c → m [m]", "up n: INSERT n [m n]"], graph.Up("b c", "heads"));
        Assert.Equal(["down n: DELETE n [m]", "down m: UPDATE m → c, INSERT b [b c]"], graph.Down("m n", "b"));
        Assert.Equal(["down m: DELETE m [n]"], graph.Down("m n", "m@b"));
    }

    /// <summary><code>a ─ (b, c); b ─ b2; c ─ c2; m1(b, c2); m2(c, b2)</code></summary>
    [Fact]
    public void Merges_may_cross()
    {
        var graph = Chain.Of("a", "b: a", "c: a", "b2: b", "c2: c", "m1: b c2", "m2: c b2");

        Assert.Equal(
            [
                "up a: INSERT a [a]", "up b: UPDATE a → b [b]", "up c: INSERT c [b c]", "up b2: UPDATE b → b2 [b2 c]", "up c2: UPDATE c → c2 [b2 c2]",
                "up m1: UPDATE c2 → m1 [b2 m1]", "up m2: UPDATE b2 → m2 [m1 m2]",
            ],
            graph.Up("", "heads"));
        Assert.Equal(["down m2: UPDATE m2 → b2 [b2 m1]", "down m1: UPDATE m1 → c2 [b2 c2]", "down c2: UPDATE c2 → c [b2 c]", "down b2: UPDATE b2 → b [b c]"], graph.Down("m1 m2", "-4"));
    }

    /// <summary><code>a ─ (b1, b2); c1(b1, b2), c2(b1), c3(b2); d1(c1, c2), d2(c1, c3); e(d1, d2)</code></summary>
    [Fact]
    public void A_lattice_of_merges_keeps_its_rows()
    {
        var graph = Chain.Of("a", "b1: a", "b2: a", "c1: b1 b2", "c2: b1", "c3: b2", "d1: c1 c2", "d2: c1 c3", "e: d1 d2");

        Assert.Equal(
            [
                "up c1: DELETE b1, UPDATE b2 → c1 [c1]", "up c2: INSERT c2 [c1 c2]", "up c3: INSERT c3 [c1 c2 c3]",
                "up d1: DELETE c1, UPDATE c2 → d1 [c3 d1]", "up d2: UPDATE c3 → d2 [d1 d2]", "up e: DELETE d1, UPDATE d2 → e [e]",
            ],
            graph.Up("b1 b2", "e"));
        Assert.Equal(["down e: UPDATE e → d2, INSERT d1 [d1 d2]", "down d2: UPDATE d2 → c3 [c3 d1]", "down d1: UPDATE d1 → c2, INSERT c1 [c1 c2 c3]"], graph.Down("e", "b2@-3"));
    }

    /// <summary><code>a1 ─ a2, b1 ─ b2</code>: no revision in common</summary>
    [Fact]
    public void A_forest_has_a_row_for_each_tree()
    {
        var graph = Chain.OneHeadABranch("a1", "b1", "a2: a1", "b2: b1");

        Assert.Equal(["up a1: INSERT a1 [a1]", "up b1: INSERT b1 [a1 b1]", "up a2: UPDATE a1 → a2 [a2 b1]", "up b2: UPDATE b1 → b2 [a2 b2]"], graph.Up("", "heads"));
        Assert.Equal(["down a2: UPDATE a2 → a1 [a1 b2]", "down a1: DELETE a1 [b2]"], graph.Down("a2 b2", "a1@base"));
        Assert.Equal(["down b2: UPDATE b2 → b1 [a2 b1]"], graph.Down("a2 b2", "b1"));
    }
}
