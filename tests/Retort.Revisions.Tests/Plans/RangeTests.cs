namespace Retort.Revisions.Tests;

/// <summary>
/// Ranges for scripts, over <code>a ── b ── (c, d) ── e</code> and <code>x1 ── x2</code>
/// </summary>
public sealed class RangeTests
{
    private readonly RevisionGraph _graph = Chain.OneHeadABranch("a", "b: a", "c: b", "d: b", "e: c d", "x1", "x2: x1");

    [Theory]
    [InlineData(Direction.Up, "head")]
    [InlineData(Direction.Up, "base:heads")]
    [InlineData(Direction.Down, "heads:base")]
    public void A_chain_without_revisions_says_that_there_are_none(Direction direction, string range)
    {
        var refused = PlanText.Refused(() => RevisionGraph.Build([]).Range(range, direction));

        Assert.Equal("RET1109", refused.Code);
        Assert.StartsWith("The project has no revisions", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a:e", "a", "b c d e", "e")]
    [InlineData("a:", "a", "b c d e x1 x2", "e x2")]
    [InlineData(":c", "", "a b c", "c")]
    [InlineData("c", "", "a b c", "c")]
    [InlineData("base:b", "", "a b", "b")]
    [InlineData("c,d:e", "c d", "e", "e")]
    [InlineData("c,x1:heads", "c x1", "d e x2", "e x2")]
    [InlineData("x1:b", "x1", "a b", "b x1")]
    [InlineData("e-2:e", "", "", "", "RET1105")]
    [InlineData("a:+1", "a", "b", "b")]
    [InlineData("+1", "", "", "", "RET1105")]
    [InlineData("b:a", "", "", "", "RET1109")]
    [InlineData("b:b", "", "", "", "RET1109")]
    [InlineData("b:base", "", "", "", "RET1109")]
    [InlineData("b:-1", "", "", "", "RET1109")]
    [InlineData("a,c:e", "", "", "", "RET1107")]
    [InlineData("a:b:c", "", "", "", "RET1110")]
    [InlineData("zz:e", "", "", "", "RET1101")]
    [InlineData("current:e", "", "", "", "RET1110")]
    public void A_range_goes_up(string range, string before, string steps, string after, string? code = null)
        => Check(Direction.Up, range, before, steps, after, code);

    [Theory]
    [InlineData("e:b", "e", "e d c", "b")]
    [InlineData("e:", "e", "e d c b a", "")]
    [InlineData("e:base", "e", "e d c b a", "")]
    [InlineData(":b", "e x2", "e d c", "b x2")]
    [InlineData("c,d:b", "c d", "d c", "b")]
    [InlineData("e,x2:x1", "e x2", "x2", "e x1")]
    [InlineData("e:-1", "e", "e", "c d")]
    [InlineData("heads:base", "e x2", "x2 x1 e d c b a", "")]
    [InlineData("b:e", "", "", "", "RET1109")]
    [InlineData("b:b", "", "", "", "RET1109")]
    [InlineData("b:+1", "", "", "", "RET1109")]
    [InlineData("x1:a", "", "", "", "RET1109")]
    [InlineData("b", "", "", "", "RET1110")]
    public void A_range_goes_down(string range, string before, string steps, string after, string? code = null)
        => Check(Direction.Down, range, before, steps, after, code);

    private void Check(Direction direction, string range, string before, string steps, string after, string? code)
    {
        if (code is not null)
        {
            Assert.Equal(code, PlanText.Refused(() => _graph.Range(range, direction)).Code);
            return;
        }

        var plan = _graph.Range(range, direction);
        Assert.Equal(
            (before, steps, after),
            (string.Join(' ', plan.RowsBefore), string.Join(' ', plan.Steps.Select(step => step.Revision)), string.Join(' ', plan.RowsAfter)));
    }
}
