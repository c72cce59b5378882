namespace Retort.Revisions.Tests;

/// <summary>The one order of all revisions.</summary>
public sealed class OrderTests
{
    [Fact]
    public void Age_decides_between_branches()
        => Assert.Equal("a b c b2 c2 m", Order(Chain.Of("a", "b: a", "c: a", "b2: b", "c2: c", "m: b2 c2")));

    [Fact]
    public void What_a_revision_stands_on_comes_first_however_young()
    {
        Assert.Equal("late b other", Order(Chain.Of("b: late", "other", "late")));
        Assert.Equal("d2 d1 b", Order(Chain.Of("b | dep d1 d2", "d1: d2", "d2")));
    }

    [Fact]
    public void The_id_decides_between_revisions_of_one_age_and_an_absent_age_is_the_oldest()
    {
        Revision[] revisions =
        [
            new("z", [], [], [], Created: DateTimeOffset.UnixEpoch),
            new("b", [], [], [], Created: DateTimeOffset.UnixEpoch),
            new("B", [], [], [], Created: DateTimeOffset.UnixEpoch.ToOffset(TimeSpan.FromHours(2))),
            new("y", [], [], []),
        ];
        Assert.Equal("y B b z", Order(RevisionGraph.Build(revisions, new() { CheckHeads = false })));
    }

    [Fact]
    public void A_new_revision_is_appended_and_moves_none()
    {
        string[] revisions = ["a", "c: a", "b: a", "c2: c", "b2: b | dep c", "m: b2 c2", "x", "y: x | dep m", "n: m y"];
        for (var count = 1; count < revisions.Length; count++)
        {
            Assert.StartsWith(Order(Chain.Of(revisions[..count])), Order(Chain.Of(revisions[..(count + 1)])), StringComparison.Ordinal);
        }
    }

    private static string Order(RevisionGraph graph) => string.Join(' ', graph.Revisions);
}
