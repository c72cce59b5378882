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
    private readonly RevisionGraph _graph = Chain.Strict("a", "b: a", "c: b", "d: b", "e: c d");

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

    [Fact]
    public void Minus_one_undoes_a_merge()
        => Assert.Equal(["down e: UPDATE e → d, INSERT c [c d]"], _graph.Down("e", "-1"));

    [Fact]
    public void Going_to_one_side_of_a_merge_opens_it()
        => Assert.Equal(["down e: UPDATE e → d, INSERT c [c d]"], _graph.Down("e", "c"));

    [Fact]
    public void With_several_rows_minus_one_undoes_the_newest()
        => Assert.Equal(["down d: DELETE d [c]"], _graph.Down("c d", "-1"));

    [Fact]
    public void There_is_nothing_to_do_where_the_database_is_already()
        => Assert.Empty(_graph.Up("e", "head"));
}
