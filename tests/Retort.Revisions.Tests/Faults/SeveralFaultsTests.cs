namespace Retort.Revisions.Tests;

/// <summary>All faults are found at once, in the same order whatever the order of the input.</summary>
public sealed class SeveralFaultsTests
{
    private static readonly string[] Broken =
    [
        "a",
        "b-1: a", // 1007
        "c: b-1 zz", // 1002
        "d: c | dep yy", // 1003
        "e: d e", // 1004
        "f: e | label net",
        "g: f | label net", // 1006
        "head: g", // 1017
        "i: head", // 1001 with the next
        "i: head",
        "abcdefghijklmnopqrstuvwxyz0123456789: i", // 1008
        "k: abcdefghijklmnopqrstuvwxyz0123456789",
        "l: k m", // 1005 with the next
        "m: l",
        "n: k", // 1009: the broken references above could explain three of five heads, not all
        "o: k",
        "p: k",
        "r: k",
        "q: m | label current", // 1017
    ];

    [Fact]
    public void Every_fault_of_a_chain_is_found_in_one_pass()
        => Assert.Equal(
            ["RET1007", "RET1017", "RET1008", "RET1017", "RET1001", "RET1006", "RET1002", "RET1003", "RET1004", "RET1005", "RET1009"],
            Chain.Strict(Broken).Faults.Select(fault => fault.Code));

    [Fact]
    public void The_order_of_the_input_changes_nothing()
    {
        var revisions = Chain.Parse(Broken);
        var expected = RevisionGraph.Build(revisions);
        for (var seed = 0; seed < 50; seed++)
        {
            new Random(seed).Shuffle(revisions);
            var graph = RevisionGraph.Build(revisions);
            Assert.Equal(expected.Faults, graph.Faults);
            Assert.Equal(expected.Revisions.Select(revision => revision.Id), graph.Revisions.Select(revision => revision.Id));
        }
    }

    [Fact]
    public void Every_message_is_one_line() => Assert.All(Chain.Strict(Broken).Faults, fault => Assert.DoesNotContain('\n', fault.Message));

    [Fact]
    public void A_plan_of_a_broken_chain_throws_its_faults()
    {
        var graph = Chain.Strict(Broken);
        Assert.Equal(graph.Faults, Assert.Throws<DiagnosticException>(() => graph.UpgradePlan([], "heads")).Diagnostics);
        Assert.Equal(graph.Faults, Assert.Throws<DiagnosticException>(() => graph.DowngradePlan([], "base")).Diagnostics);
        Assert.Equal(graph.Faults, Assert.Throws<DiagnosticException>(() => graph.Range("a:f", Direction.Up)).Diagnostics);
        Assert.Equal(graph.Faults, Assert.Throws<DiagnosticException>(() => graph.Stamp([], ["a"])).Diagnostics);
    }

    [Fact]
    public void What_lists_and_finds_works_on_a_broken_chain()
    {
        var graph = Chain.Strict(Broken);

        Assert.Equal(18, graph.Revisions.Count);
        Assert.Equal(["n", "o", "p", "r", "q"], graph.Heads.Select(head => head.Id));
        Assert.Equal(["k"], graph.Parents("o").Select(parent => parent.Id));
        Assert.Equal(["l", "n", "o", "p", "r"], graph.Children("k").Select(child => child.Id));
        Assert.Equal(["k", "m"], graph.Parents("l").Select(parent => parent.Id));
        Assert.Contains("l", graph.Ancestors("l").Concat(graph.Ancestors("m")).Select(ancestor => ancestor.Id));
        Assert.Equal("b-1", graph.ResolveOne("b-1").Id);
        Assert.Equal(["d", "e", "f"], graph.History("d:f").Select(revision => revision.Id));
        Assert.Equal(18, graph.History("base:heads").Count);
        Assert.Equal(["net"], graph.Labels("f"));
    }

    [Fact]
    public void A_long_cycle_is_cut_in_the_message()
    {
        string[] revisions = ["a", "r0: a r99", .. Enumerable.Range(1, 99).Select(number => $"r{number}: r{number - 1}")];
        var message = Assert.Single(Chain.Strict(revisions).Faults).Message;

        Assert.Contains("and so on over 80 more, which revises 'r0'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_heads_are_counted_and_the_first_are_named()
    {
        string[] revisions = ["a", .. Enumerable.Range(1, 100).Select(number => $"r{number}: a")];
        var message = Assert.Single(Chain.Strict(revisions).Faults).Message;

        Assert.Contains("100 heads", message, StringComparison.Ordinal);
        Assert.Contains("and 80 more; they fork after 'a'", message, StringComparison.Ordinal);
    }
}
