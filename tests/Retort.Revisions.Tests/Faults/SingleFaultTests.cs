namespace Retort.Revisions.Tests;

/// <summary>One mistake, one diagnostic: with its code, at the attribute of the right revision.</summary>
public sealed class SingleFaultTests
{
    [Theory]
    [InlineData("b.cs(3)", "'b' (b.cs, line 3) is already the id of the revision in b.cs, line 2", "a", "b: a", "b: a")]
    [InlineData("b.cs(4)", "already the id", "a", "b: a", "c: b", "b: c")]
    [InlineData("b.cs(3)", "already the id", "a", "b: a", "b: b")]
    [InlineData("a.cs(3)", "already the id", "a", "b: a", "a: b")]
    [InlineData("b.cs(4)", "already the id", "a", "b: a | label net", "c: b", "b: a | label net")]
    public void A_duplicate_id_stands_at_the_later_one_and_names_both(string place, string text, params string[] revisions)
        => Single("RET1001", place, text, revisions);

    [Theory]
    [InlineData("b.cs(2)", "'b' revises 'zz', but no revision has that id.", "a", "b: zz")]
    [InlineData("c.cs(3)", "Did you mean '1975ea83b712'?", "1975ea83b712", "b: 1975ea83b712", "c: 1975ea83b721")]
    [InlineData("c.cs(3)", "no revision has that id", "a", "b: a", "c: zz", "d: c")]
    [InlineData("c.cs(3)", "It is named by 'd' (d.cs, line 4) too.", "a", "bb: a", "c: b", "d: b", "e: c d")]
    [InlineData("c.cs(3)", "It is a branch label; name the id 'b' instead.", "a", "b: a | label net", "c: net")]
    [InlineData("c.cs(2)", "no revision has that id", "b", "c: zz | dep zz")]
    public void An_unknown_parent_stands_at_its_child(string place, string text, params string[] revisions)
        => Single("RET1002", place, text, revisions);

    [Theory]
    [InlineData("b.cs(2)", "'b' depends on 'zz', but no revision has that id or branch label.", "a", "b: a | dep zz")]
    [InlineData("b.cs(2)", "Did you mean 'billing'?", "a | label billing", "b: a | dep biling")]
    public void An_unknown_dependency_stands_at_its_dependent(string place, string text, params string[] revisions)
        => Single("RET1003", place, text, revisions);

    [Theory]
    [InlineData("b.cs(2)", "'b' names itself in Revises", "a", "b: b")]
    [InlineData("b.cs(2)", "'b' names itself in Revises", "a", "b: a b", "c: b")]
    [InlineData("a.cs(1)", "'a' names itself in Revises", "a: a", "b: a")]
    [InlineData("b.cs(2)", "'b' names itself in DependsOn", "a", "b: a | dep b")]
    [InlineData("b.cs(2)", "'b' names itself in DependsOn", "a", "b: a | dep net | label net")]
    [InlineData("b.cs(2)", "'b' names itself in Revises", "a", "b: b | dep b")]
    public void A_revision_that_names_itself_is_no_cycle(string place, string text, params string[] revisions)
        => Single("RET1004", place, text, revisions);

    [Theory]
    [InlineData("b.cs(2)", "'b' revises 'c', which revises 'b';", "a", "b: c", "c: b")]
    [InlineData("b.cs(2)", "'b' revises 'd', which revises 'c', which revises 'b';", "a", "b: a d", "c: b", "d: c", "e: d")]
    [InlineData("b.cs(2)", "'b' revises 'd', which revises 'c', which revises 'b';", "a", "b: d", "c: b", "d: c", "e: d", "f: e")]
    [InlineData("b.cs(2)", "'b' depends on 'c', which revises 'b';", "a", "b: a | dep c", "c: b")]
    [InlineData("b.cs(2)", "'b' depends on 'c', which depends on 'b';", "a", "b: a | dep c", "c: a | dep b", "d: b c")]
    [InlineData("b.cs(2)", "'b' depends on 'd', which revises 'c', which revises 'b';", "a", "b: a | dep net", "c: b", "d: c | label net")]
    [InlineData("b.cs(2)", "(and so do 'd')", "a", "b: a c", "c: b d", "d: c")]
    public void A_cycle_stands_at_its_oldest_member_and_names_only_its_members(string place, string text, params string[] revisions)
        => Single("RET1005", place, text, revisions);

    [Fact]
    public void Two_cycles_are_two_faults()
        => Assert.Equal(["RET1005 b.cs(2)", "RET1005 d.cs(4)"], Codes(Chain.Strict("a", "b: c", "c: b", "d: a e", "e: d")));

    [Theory]
    [InlineData("c.cs(3)", "already a label of 'b' (b.cs, line 2)", "a", "b: a | label net", "c: b | label net")]
    [InlineData("b.cs(2)", "is the id of 'a' (a.cs, line 1)", "a", "b: a | label a")]
    [InlineData("b.cs(2)", "is the id of the revision itself", "a", "b: a | label b")]
    [InlineData("c.cs(3)", "already a label of 'b'", "a", "b: a | label net", "c: b | label net", "d: c | dep net")]
    public void A_label_is_declared_once_and_is_no_id(string place, string text, params string[] revisions)
        => Single("RET1006", place, text, revisions);

    [Fact]
    public void A_label_that_one_revision_says_twice_is_no_fault()
        => Assert.Empty(Chain.Strict("a | label net net").Faults);

    [Theory]
    [InlineData('@')]
    [InlineData('-')]
    [InlineData('+')]
    [InlineData(':')]
    [InlineData(' ')]
    [InlineData('\t')]
    [InlineData('\n')]
    [InlineData('\0')]
    [InlineData('\u200b')]
    [InlineData('\u202e')]
    [InlineData('\'')]
    [InlineData('"')]
    [InlineData('`')]
    [InlineData('\\')]
    [InlineData('/')]
    [InlineData('*')]
    [InlineData('$')]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('%')]
    [InlineData('\ud800')]
    public void A_character_that_identifiers_or_SQL_use_is_illegal_in_id_and_label(char c)
    {
        foreach (var revision in new[] { Bare($"a{c}b"), Bare("a") with { BranchLabels = [$"x{c}y"] } })
        {
            var fault = Assert.Single(RevisionGraph.Build([revision]).Faults);
            Assert.Equal("RET1007", fault.Code);
            Assert.DoesNotContain(fault.Message, other => char.IsControl(other) || char.IsSurrogate(other));
        }
    }

    [Theory]
    [InlineData("1975ea83b712")]
    [InlineData("001_add_user_auth")]
    [InlineData("v1.2")]
    [InlineData("größe")]
    public void Letters_digits_underscores_and_dots_are_fine(string id) => Assert.Empty(RevisionGraph.Build([Bare(id)]).Faults);

    [Theory]
    [InlineData(32, 0)]
    [InlineData(33, 1)]
    public void An_id_fits_the_version_table(int length, int faults)
    {
        var graph = RevisionGraph.Build([Bare(new string('a', length))]);
        Assert.Equal(Enumerable.Repeat("RET1008", faults), graph.Faults.Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("b: a c", "c: b", "a: c")]
    [InlineData("b: a", "a: b")]
    [InlineData("a: c", "b: a", "c: b", "d: c")]
    public void Without_a_base_the_fault_is_that_and_names_the_cycle(params string[] revisions)
    {
        var fault = Assert.Single(Chain.Strict(revisions).Faults);
        Assert.Equal("RET1010", fault.Code);
        Assert.Contains("cycle: '", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("heads")]
    [InlineData("base")]
    [InlineData("current")]
    public void A_word_of_the_commands_is_neither_an_id_nor_a_label(string word)
    {
        Single("RET1017", $"{word}.cs(1)", "choose another", word);
        Single("RET1017", "a.cs(1)", "choose another", $"a | label {word}");
    }

    [Fact]
    public void An_empty_id_or_label_is_named_by_the_class()
    {
        var id = Assert.Single(RevisionGraph.Build([Bare("a"), Bare("") with { Revises = ["a"], TypeName = "Shop.B" }, Bare("c") with { Revises = [""] }]).Faults);
        Assert.Equal("RET1016", id.Code);
        Assert.Contains("Shop.B", id.Message, StringComparison.Ordinal);

        Assert.Equal("RET1016", Assert.Single(RevisionGraph.Build([Bare("a") with { BranchLabels = [""] }]).Faults).Code);
    }

    [Fact]
    public void An_empty_chain_has_no_faults() => Assert.Empty(RevisionGraph.Build([]).Faults);

    [Fact]
    public void Nulls_are_read_as_empty()
    {
        var graph = RevisionGraph.Build([new Revision(null!, null!, [null!], null!)]);
        Assert.Equal(["RET1016"], graph.Faults.Select(fault => fault.Code).Distinct());
    }

    private static Revision Bare(string id) => new(id, [], [], []);

    internal static string[] Codes(RevisionGraph graph) => [.. graph.Faults.Select(fault => $"{fault.Code} {fault.Location?.ToString()[16..]}")];

    private static void Single(string code, string place, string text, params string[] revisions)
    {
        var fault = Assert.Single(Chain.Strict(revisions).Faults);
        Assert.Equal($"{code} /src/Migrations/{place}", $"{fault.Code} {fault.Location}");
        Assert.Contains(text, fault.Message, StringComparison.Ordinal);
    }
}
