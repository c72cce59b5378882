namespace Retort.Revisions.Tests;

/// <summary>
/// <code>
///         ┌─ c ─┐
/// a ── b ─┤     ├─ e
///         └─ d ─┘
/// </code>
/// </summary>
public sealed class BranchPlanTests
{
    private readonly RevisionGraph _graph = Chain.Strict("a", "b: a", "c: b | label left", "d: b", "e: c d");

    [Fact]
    public void A_merge_updates_one_row_and_deletes_the_other()
        => Assert.Equal(
            ["up a: INSERT a [a]", "up b: UPDATE a → b [b]", "up c: UPDATE b → c [c]", "up d: INSERT d [c d]", "up e: DELETE c, UPDATE d → e [e]"],
            _graph.Up("", "head"));

    [Fact]
    public void A_downgrade_is_the_exact_reverse()
        => Assert.Equal(
            ["down e: UPDATE e → d, INSERT c [c d]", "down d: DELETE d [c]", "down c: UPDATE c → b [b]", "down b: UPDATE b → a [a]", "down a: DELETE a []"],
            _graph.Down("e", "base"));

    [Theory]
    [InlineData("-1")]
    [InlineData("c")]
    [InlineData("d")]
    [InlineData("left@-1")]
    [InlineData("left@c")]
    public void Undoing_a_merge_opens_both_sides(string target)
        => Assert.Equal(["down e: UPDATE e → d, INSERT c [c d]"], _graph.Down("e", target));

    [Fact]
    public void With_several_rows_minus_n_undoes_the_newest_first()
    {
        Assert.Equal(["down d: DELETE d [c]"], _graph.Down("c d", "-1"));
        Assert.Equal(["down d: DELETE d [c]", "down c: UPDATE c → b [b]"], _graph.Down("d c", "-2"));
    }

    [Theory]
    [InlineData("left@-1")]
    [InlineData("left@b")]
    [InlineData("c@b")]
    public void One_side_alone_goes_down_by_its_label_or_id(string target)
        => Assert.Equal(["down c: DELETE c [d]"], _graph.Down("c d", target));

    [Fact]
    public void A_branch_point_takes_both_sides_down()
        => Assert.Equal(["down d: DELETE d [c]", "down c: UPDATE c → b [b]"], _graph.Down("c d", "b"));

    [Fact]
    public void What_stands_below_one_side_alone_goes_with_the_other_side_too()
        => Assert.Equal(["down d: DELETE d [c]", "down c: UPDATE c → b [b]", "down b: UPDATE b → a [a]"], _graph.Down("c d", "left@a"));

    [Fact]
    public void The_second_side_is_applied_before_the_merge()
        => Assert.Equal(["up d: INSERT d [c d]", "up e: DELETE c, UPDATE d → e [e]"], _graph.Up("c", "+1"));

    [Fact]
    public void From_both_sides_one_step_is_the_merge()
        => Assert.Equal(["up e: DELETE c, UPDATE d → e [e]"], _graph.Up("c d", "+1"));

    [Fact]
    public void Going_up_to_one_side_leaves_the_other()
    {
        Assert.Equal(["up c: UPDATE b → c [c]"], _graph.Up("b", "left"));
        Assert.Equal(["up d: UPDATE b → d [d]"], _graph.Up("b", "d"));
        Assert.Equal(["up c: INSERT c [c d]"], _graph.Up("d", "left@+1"));
    }
}
