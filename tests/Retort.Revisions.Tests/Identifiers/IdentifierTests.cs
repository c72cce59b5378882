namespace Retort.Revisions.Tests;

/// <summary>
/// <code>
///                        ┌─ left2 ── left3
/// a00001 ── ab0002 ──────┤   (label west on left2)
///                        └─ right2 ── right3       (label east on right2)
/// net001 (label net, base) ── net002 (depends on right2)
/// </code>
/// </summary>
public sealed class IdentifierTests
{
    private static readonly RevisionGraph Graph = Chain.OneHeadABranch(
        "a00001", "ab0002: a00001", "left2: ab0002 | label west", "left3: left2", "right2: ab0002 | label east", "right3: right2",
        "net001 | label net", "net002: net001 | dep east");

    [Theory]
    [InlineData("ab0002", "ab0002")]
    [InlineData("ab", "ab0002")]
    [InlineData("west", "left2")]
    [InlineData("we", "left2")]
    [InlineData("heads", "left3 right3 net002")]
    [InlineData("base", "")]
    [InlineData("west@head", "left3")]
    [InlineData("west@heads", "left3")]
    [InlineData("net@base", "net001")]
    [InlineData("west@base", "a00001")]
    [InlineData("west@left3", "left3")]
    [InlineData("west@a00001", "a00001")]
    [InlineData("west@l", "left2' and 'left3", "RET1102")]
    [InlineData("left3@ab0002", "ab0002")]
    [InlineData("left3@head", "left3")]
    [InlineData("a00001+1", "ab0002")]
    [InlineData("a00001@ab", "ab0002")]
    [InlineData("west@a00001+2", "left2")]
    [InlineData("west@ab0002+2", "left3")]
    [InlineData("left3-1", "left2")]
    [InlineData("left3-4", "")]
    [InlineData("west@head-2", "ab0002")]
    [InlineData("net@base+2", "net002")]
    [InlineData("west@base+3", "left2")]
    [InlineData("net002+0", "net002")]
    [InlineData("right3-3", "a00001")]
    [InlineData("heads@left3", "'heads'", "RET1101")]
    [InlineData("zz", "No revision has the id or branch label 'zz'.", "RET1101")]
    [InlineData("lefd2", "Did you mean 'left2'?", "RET1101")]
    [InlineData("wets@head", "Did you mean 'west'?", "RET1101")]
    [InlineData("a", "'a' is the beginning of 'a00001' and 'ab0002'", "RET1102")]
    [InlineData("head", "'left3', 'right3' and 'net002'; name one", "RET1103")]
    [InlineData("ab0002@head", "'left3' and 'right3'", "RET1103")]
    [InlineData("head-1", "'left3', 'right3' and 'net002'", "RET1103")]
    [InlineData("left3-5", "goes past base: 4 steps down", "RET1104")]
    [InlineData("left2+2", "goes past the head: 1 step up", "RET1104")]
    [InlineData("base-1", "goes past base: 0 steps", "RET1104")]
    [InlineData("ab0002+1", "from 'ab0002' to 'left2' and 'right2'", "RET1105")]
    [InlineData("base+1", "from base to 'a00001' and 'net001'", "RET1105")]
    [InlineData("heads-1", "could start at 'left3', 'right3' and 'net002'", "RET1105")]
    [InlineData("west@right3", "'right3' is neither an ancestor nor a descendant of 'left2'", "RET1106")]
    [InlineData("net@right2", "neither", "RET1106")] // a dependency is no lineage
    [InlineData("", "cannot be read", "RET1110")]
    [InlineData("@head", "cannot be read", "RET1110")]
    [InlineData("west@", "cannot be read", "RET1110")]
    [InlineData("a@b@c", "cannot be read", "RET1110")]
    [InlineData("left3-x", "cannot be read", "RET1110")]
    [InlineData("left3-", "cannot be read", "RET1110")]
    [InlineData("left3-1-1", "cannot be read", "RET1110")]
    [InlineData("+99999999999", "cannot be read", "RET1110")]
    [InlineData("a00001:left3", "a range like 'a:b' is for scripts", "RET1110")]
    [InlineData("+1", "counts from where a database is", "RET1110")]
    [InlineData("current", "counts from where a database is", "RET1110")]
    public void An_identifier_means(string identifier, string expected, string? code = null)
    {
        if (code is null)
        {
            Assert.Equal(expected, string.Join(' ', Graph.Resolve(identifier)));
        }
        else
        {
            var refused = PlanText.Refused(() => Graph.Resolve(identifier));
            Assert.Equal(code, refused.Code);
            Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("left2", "current", "left2")]
    [InlineData("left2", "+1", "left3")]
    [InlineData("left2", "current+1", "left3")]
    [InlineData("left2", "-1", "ab0002")]
    [InlineData("left2", "-3", "")]
    [InlineData("left2 right2", "-1", "left2")]
    [InlineData("left2 right2", "west@-1", "ab0002")]
    [InlineData("left2 right2", "west@+1", "left3")]
    [InlineData("left2", "east@+1", "right2")] // the branch is not begun: it leaves at ab0002
    [InlineData("left2", "east@+2", "right3")]
    [InlineData("left3 right2", "+1", "right3")] // only one way is left
    [InlineData("", "net@+1", "net001")]
    [InlineData("net002", "east@+1", "right3")] // right2 is applied as a dependency
    [InlineData("net002", "west@current", "", null)]
    [InlineData("left2 right2", "+1", "from 'left2' and 'right2' to 'left3' and 'right3'", "RET1105")]
    [InlineData("ab0002", "+1", "to 'left2' and 'right2'", "RET1105")]
    [InlineData("", "+1", "from base to", "RET1105")]
    [InlineData("left2", "-4", "goes past an empty database: 3 steps down", "RET1104")]
    [InlineData("left3", "+1", "goes past the head", "RET1104")]
    [InlineData("zz", "current", "The database is at 'zz'", "RET1111")]
    [InlineData("lefft2", "+1", "Did you mean 'left2'?", "RET1111")]
    [InlineData("left", "current", "The database is at 'left'", "RET1111")] // a row is never the beginning of an id
    public void A_relative_identifier_counts_from_the_rows(string rows, string identifier, string expected, string? code = null)
    {
        if (code is null)
        {
            Assert.Equal(expected, string.Join(' ', Graph.Resolve(identifier, PlanText.Rows(rows))));
        }
        else
        {
            var refused = PlanText.Refused(() => Graph.Resolve(identifier, PlanText.Rows(rows)));
            Assert.Equal(code, refused.Code);
            Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_revision_is_asked_for_and_one_is_given()
    {
        Assert.Equal("left3", Graph.ResolveOne("west@head").Id);
        Assert.Equal("RET1102", PlanText.Refused(() => Graph.ResolveOne("heads")).Code);
        Assert.Equal("RET1108", PlanText.Refused(() => Graph.ResolveOne("base")).Code);
    }

    [Fact]
    public void A_full_id_wins_over_ids_that_begin_with_it()
    {
        var graph = Chain.Of("ab", "abc: ab", "abcd: abc");
        Assert.Equal("abc", graph.ResolveOne("abc").Id);
        Assert.Equal("RET1102", PlanText.Refused(() => graph.ResolveOne("a")).Code);
    }

    [Fact]
    public void At_a_merge_a_named_walk_down_asks_which_side()
    {
        var graph = Chain.Of("a", "b: a | label x", "c: a", "m: b c");
        Assert.Equal("RET1105", PlanText.Refused(() => graph.Resolve("m-1")).Code);
        Assert.Equal("b", graph.ResolveOne("x@m-1").Id);
        Assert.Equal("a", graph.ResolveOne("c@m-2").Id);
    }

    [Fact]
    public void The_head_of_an_empty_chain_is_base()
    {
        var graph = RevisionGraph.Build([]);
        Assert.Empty(graph.Resolve("head"));
        Assert.Empty(graph.Resolve("heads"));
        Assert.Empty(graph.UpgradePlan([], "head").Steps);
    }

    [Theory]
    [InlineData("ab0002:left3", "", "ab0002 left2 left3")]
    [InlineData(":ab0002", "", "a00001 ab0002")]
    [InlineData("west:", "", "left2 left3")]
    [InlineData("right2:", "", "right2 right3 net002")]
    [InlineData("base:heads", "", "a00001 ab0002 left2 left3 right2 right3 net001 net002")]
    [InlineData("left2", "", "a00001 ab0002 left2")]
    [InlineData("-1:current", "left3", "left2 left3")]
    [InlineData(":current", "ab0002", "a00001 ab0002")]
    [InlineData("current:+1", "left2", "left2 left3")]
    public void The_history_of_a_range_includes_both_ends(string range, string rows, string expected)
        => Assert.Equal(expected, string.Join(' ', Graph.History(range, PlanText.Rows(rows))));

    [Theory]
    [InlineData("left3:ab0002", "RET1109")]
    [InlineData("left2:right3", "RET1109")]
    [InlineData("a:b:c", "RET1110")]
    [InlineData("zz:", "RET1101")]
    public void A_history_without_revisions_is_refused(string range, string code)
        => Assert.Equal(code, PlanText.Refused(() => Graph.History(range)).Code);
}
