namespace Retort.Revisions.Tests;

/// <summary><code>a ── b ── c ── d ── e</code></summary>
public sealed class LinearPlanTests
{
    private readonly RevisionGraph _graph = Chain.Strict("a", "b: a", "c: b", "d: c", "e: d");

    [Fact]
    public void An_upgrade_goes_up_step_by_step()
        => Assert.Equal(["up d: UPDATE c → d [d]", "up e: UPDATE d → e [e]"], _graph.Up("c", "e"));

    [Fact]
    public void The_first_revision_is_inserted()
        => Assert.Equal(["up a: INSERT a [a]", "up b: UPDATE a → b [b]"], _graph.Up("", "b"));

    [Theory]
    [InlineData("a", "+2", "b c")]
    [InlineData("", "+2", "a b")]
    [InlineData("a", "b+2", "b c d")]
    [InlineData("a", "head-2", "b c")]
    [InlineData("", "base+2", "a b")]
    [InlineData("a", "d-1", "b c")]
    [InlineData("c", "b", "")]
    [InlineData("c", "base", "")]
    [InlineData("c", "+0", "")]
    public void An_upgrade_may_be_relative(string rows, string target, string steps)
        => Assert.Equal(steps, string.Join(' ', _graph.UpgradePlan(PlanText.Rows(rows), target).Steps.Select(step => step.Revision)));

    [Theory]
    [InlineData("e", "c", "e d")]
    [InlineData("e", "-1", "e")]
    [InlineData("e", "-5", "e d c b a")]
    [InlineData("e", "base", "e d c b a")]
    [InlineData("e", "b+1", "e d")]
    [InlineData("e", "head-2", "e d")]
    [InlineData("e", "e-5", "e d c b a")]
    [InlineData("c", "c", "")]
    [InlineData("", "base", "")]
    [InlineData("c", "-0", "")]
    [InlineData("e", "current-2", "e d")]
    public void A_downgrade_may_be_relative(string rows, string target, string steps)
        => Assert.Equal(steps, string.Join(' ', _graph.DowngradePlan(PlanText.Rows(rows), target).Steps.Select(step => step.Revision)));

    [Theory]
    [InlineData("c", "d", "RET1108", "'d' is not applied, so no downgrade leads to it; the database is at 'c'.")]
    [InlineData("", "a", "RET1108", "the database is at base")]
    [InlineData("c", "+1", "RET1108", "use 'retort upgrade +1'")]
    [InlineData("c", "-4", "RET1104", "3 steps down can be taken")]
    [InlineData("c", "zz", "RET1101", "'zz'")]
    [InlineData("c d", "a", "RET1107", "the rows 'c' and 'd' together")]
    [InlineData("zz", "a", "RET1111", "The database is at 'zz'")]
    public void A_downgrade_that_cannot_be_is_refused(string rows, string target, string code, string text)
    {
        var refused = PlanText.Refused(() => _graph.DowngradePlan(PlanText.Rows(rows), target));
        Assert.Equal(code, refused.Code);
        Assert.Contains(text, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c", "-1", "RET1108")]
    [InlineData("c", "+3", "RET1104")]
    [InlineData("a c", "head", "RET1107")]
    [InlineData("zz", "head", "RET1111")]
    [InlineData("a", "b:c", "RET1110")]
    public void An_upgrade_that_cannot_be_is_refused(string rows, string target, string code)
        => Assert.Equal(code, PlanText.Refused(() => _graph.UpgradePlan(PlanText.Rows(rows), target)).Code);

    [Fact]
    public void A_plan_says_where_it_starts_and_ends()
    {
        var plan = _graph.UpgradePlan(["b"], "head");
        Assert.Equal(["b"], plan.RowsBefore);
        Assert.Equal(["e"], plan.RowsAfter);
        Assert.Equal(Direction.Up, plan.Direction);
        Assert.Equal(["b"], plan.Steps[0].RowsBefore);
        Assert.Same(plan.Steps[0].RowsAfter, plan.Steps[1].RowsBefore);
        Assert.True(_graph.UpgradePlan(["e"], "head").IsEmpty);
    }
}
