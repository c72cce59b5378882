namespace Retort.Revisions.Tests;

/// <summary>Several heads, allowed or not, and what other faults must not be taken for.</summary>
public sealed class HeadFaultTests
{
    [Fact]
    public void Two_heads_stand_at_the_newer_and_are_both_named_with_their_fork()
    {
        var fault = Assert.Single(Chain.Strict("a", "b: a", "c: a").Faults);

        Assert.Equal("RET1009", fault.Code);
        Assert.Equal(new SourceLocation("/src/Migrations/c.cs", 3), fault.Location);
        Assert.Equal(
            "The chain has 2 heads: 'b' (b.cs, line 2) and 'c' (c.cs, line 3); they fork after 'a'. "
            + "Join them with 'retort merge', or set MigrationsAllowMultipleHeads to true if they are meant.",
            fault.Message);
    }

    [Fact]
    public void The_fork_is_the_last_common_ancestor_of_all_heads()
    {
        Assert.Contains("fork after 'b'", Assert.Single(Chain.Strict("a", "b: a", "c: b", "d: c", "e: b").Faults).Message, StringComparison.Ordinal);
        Assert.Contains("fork after 'a'", Assert.Single(Chain.Strict("a", "b: a", "c: b", "d: b", "e: a").Faults).Message, StringComparison.Ordinal);
        Assert.Contains("no common ancestor", Assert.Single(Chain.Strict("a", "b").Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_that_another_depends_on_is_a_head_still()
        => Assert.Equal(["RET1009 c.cs(3)"], SingleFaultTests.Codes(Chain.Strict("a", "b: a", "c: a | dep b")));

    [Theory]
    [InlineData("a", "b", "c: a", "d: b")] // one a base
    [InlineData("a", "b: a | label net", "c: a", "d: b")] // one for the label, one for the base
    [InlineData("a", "b: a | label net", "c: a | label shop", "d: b", "e: c")]
    [InlineData("a | label all", "b: a | label net", "c: a")]
    [InlineData("a", "b", "c", "d: a b", "e: c")] // a merge uses both
    public void Where_several_are_allowed_each_base_and_label_has_one(params string[] revisions)
        => Assert.Empty(Chain.OneHeadABranch(revisions).Faults);

    [Theory]
    [InlineData("'b' (b.cs, line 2) and 'c' (c.cs, line 3)", "a", "b: a", "c: a")]
    [InlineData("'c' (c.cs, line 3) and 'd' (d.cs, line 4)", "a", "b: a | label net", "c: b", "d: b", "e: a")]
    [InlineData("'d' (d.cs, line 4) and 'e' (e.cs, line 5)", "a", "b", "c: a | label net", "d: b c", "e: c")]
    [InlineData("'c' (c.cs, line 3), 'd' (d.cs, line 4) and 'e' (e.cs, line 5)", "a", "b", "c: a", "d: a b", "e: b")]
    public void Where_several_are_allowed_two_of_one_branch_still_break(string heads, params string[] revisions)
    {
        var fault = Assert.Single(Chain.OneHeadABranch(revisions).Faults);
        Assert.Equal("RET1009", fault.Code);
        Assert.Contains(heads, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_branch_with_too_many_heads_is_a_fault_of_its_own()
        => Assert.Equal(["RET1009 d.cs(4)", "RET1009 f.cs(6)"], SingleFaultTests.Codes(Chain.OneHeadABranch("a", "b", "c: a", "d: a", "e: b", "f: b")));

    [Theory]
    [InlineData("RET1002", "a", "b: a", "c: zz")] // c was meant to revise b
    [InlineData("RET1004", "a", "b: a", "c: c", "d: c")]
    [InlineData("RET1005", "a", "b: a", "c: e", "d: c", "e: d", "f: e")] // c was meant to revise b
    [InlineData("RET1001", "a", "b: a", "c: b", "c: a")]
    public void A_broken_reference_is_not_also_two_heads(string code, params string[] revisions)
        => Assert.Equal(code, Assert.Single(Chain.Strict(revisions).Faults).Code);

    [Theory]
    [InlineData("RET1002", "a", "b: a", "c: a", "d: zz")]
    [InlineData("RET1005", "a", "b: a", "c: a", "d: e", "e: d")]
    [InlineData("RET1001", "a", "b: a", "c: a", "c: a")]
    [InlineData("RET1004", "a", "b: a", "c: a", "d: d")]
    public void Heads_that_no_repair_of_the_reference_joins_are_told_too(string code, params string[] revisions)
        => Assert.Equal([code, "RET1009"], Chain.Strict(revisions).Faults.Select(fault => fault.Code));

    [Fact]
    public void A_command_that_repairs_does_not_ask_for_heads() => Assert.Empty(Chain.Of("a", "b: a", "c: a").Faults);
}
