namespace Retort.Revisions.Tests;

/// <summary>
/// <code>
///      ┌─ b ─┐
/// a ───┤     ├─ m ── e
///      └─ c ─┘
/// x1 ── x2 (label x); y1 depends on b
/// </code>
/// </summary>
public sealed class StampTests
{
    private readonly RevisionGraph _graph = Chain.OneHeadABranch("a", "x1 | label x", "b: a", "c: a", "m: b c", "e: m", "x2: x1", "y1 | dep b");

    [Theory]
    [InlineData("", "e", "e")]
    [InlineData("", "heads", "e x2 y1")]
    [InlineData("a", "e", "e")]
    [InlineData("e", "a", "a")]
    [InlineData("b c", "m", "m")]
    [InlineData("m", "b", "b")]
    [InlineData("m", "b c", "b c")]
    [InlineData("b", "c", "b c")] // another side: Alembic adds it, too
    [InlineData("b x1", "x2", "b x2")]
    [InlineData("e", "e", "e")]
    [InlineData("e x2", "base", "")]
    [InlineData("e x2", "x@base", "e")]
    [InlineData("e x2", "x@base b", "b")]
    [InlineData("y1", "b", "b")] // across a dependency
    [InlineData("b", "y1", "y1")]
    [InlineData("x1", "+1", "x2")]
    public void A_stamp_replaces_the_rows_of_its_line(string rows, string targets, string expected)
        => Assert.Equal(expected, string.Join(' ', _graph.Stamp(PlanText.Rows(rows), PlanText.Rows(targets))));

    [Theory]
    [InlineData("", "b m", "RET1107")]
    [InlineData("", "b y1", "RET1107")]
    [InlineData("", "zz", "RET1101")]
    [InlineData("zz", "a", "RET1111")]
    [InlineData("a b x1", "x2", "RET1107")] // rows that cannot be stay so, unless they are stamped or purged
    public void A_stamp_that_would_spoil_the_table_is_refused(string rows, string targets, string code)
        => Assert.Equal(code, PlanText.Refused(() => _graph.Stamp(PlanText.Rows(rows), PlanText.Rows(targets))).Code);

    [Fact]
    public void A_stamp_mends_rows_that_cannot_be() => Assert.Equal(["m", "x1"], _graph.Stamp(["a", "b", "x1"], ["m"]));
}
