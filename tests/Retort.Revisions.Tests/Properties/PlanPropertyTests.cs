namespace Retort.Revisions.Tests;

/// <summary>What holds for every graph, redundant parents and dependencies included; each failure names the seed that shows it.</summary>
public sealed class PlanPropertyTests
{
    private const int Graphs = 2000;

    [Fact]
    public void An_upgrade_applies_each_revision_once_and_after_all_that_it_stands_on()
        => Each((graph, random) =>
        {
            var applied = RandomGraphs.State(graph, random);
            var plan = graph.UpgradePlan(RandomGraphs.Maximal(graph, applied), "heads");
            foreach (var step in plan.Steps)
            {
                Assert.All(Below(graph, step.Revision.Id), below => Assert.Contains(below, applied));
                Assert.True(applied.Add(step.Revision.Id));
            }

            Assert.Equal(graph.Revisions.Count, applied.Count);
            Assert.Equal(graph.RealHeads.Select(head => head.Id).Order(StringComparer.Ordinal), plan.RowsAfter);
        });

    [Fact]
    public void The_rows_are_the_maximal_applied_revisions_after_every_step()
        => Each((graph, random) =>
        {
            var applied = RandomGraphs.State(graph, random);
            var up = graph.UpgradePlan(RandomGraphs.Maximal(graph, applied), "heads");
            var down = graph.DowngradePlan(up.RowsAfter, "base");
            foreach (var step in up.Steps.Concat(down.Steps))
            {
                Assert.Equal(RandomGraphs.Maximal(graph, applied), step.RowsBefore);
                Assert.True(step.Direction == Direction.Up ? applied.Add(step.Revision.Id) : applied.Remove(step.Revision.Id));
                Assert.Equal(RandomGraphs.Maximal(graph, applied), step.RowsAfter);
                ChangesOnly(step);
            }

            Assert.Empty(applied);
        });

    [Fact]
    public void A_downgrade_undoes_an_upgrade_exactly()
        => Each((graph, random) =>
        {
            var applied = RandomGraphs.State(graph, random);
            var up = graph.UpgradePlan(RandomGraphs.Maximal(graph, applied), "heads");
            if (up.IsEmpty)
            {
                return;
            }

            // From base all of it, from a state in between as many steps as the order of all puts last.
            var whole = graph.UpgradePlan([], "heads");
            var down = graph.DowngradePlan(whole.RowsAfter, "base");
            foreach (var (forth, back) in whole.Steps.Zip(down.Steps.Reverse()))
            {
                Assert.Equal(forth.Revision, back.Revision);
                Assert.Equal(forth.RowsBefore, back.RowsAfter);
                Assert.Equal(forth.RowsAfter, back.RowsBefore);
                Assert.Equal(forth.Change.Deleted, back.Change.Inserted);
                Assert.Equal(forth.Change.Inserted, back.Change.Deleted);
                Assert.Equal((forth.Change.Updated?.From, forth.Change.Updated?.To), (back.Change.Updated?.To, back.Change.Updated?.From));
            }

            for (var steps = 1; steps <= whole.Steps.Count; steps++)
            {
                Assert.Equal(whole.Steps[^steps].RowsBefore, graph.DowngradePlan(whole.RowsAfter, $"-{steps}").RowsAfter);
            }
        });

    [Fact]
    public void A_downgrade_drops_what_revises_the_target_with_all_on_it_and_nothing_else()
        => Each((graph, random) =>
        {
            var applied = RandomGraphs.State(graph, random);
            foreach (var target in applied)
            {
                var plan = graph.DowngradePlan(RandomGraphs.Maximal(graph, applied), target);
                var expected = graph.Children(target).SelectMany(child => graph.Descendants(child.Id).Append(child)).Select(revision => revision.Id).ToHashSet();
                expected.IntersectWith(applied);
                Assert.Equal(expected.Order(), plan.Steps.Select(step => step.Revision.Id).Order());
                Assert.Equal(RandomGraphs.Maximal(graph, [.. applied.Except(expected)]), plan.RowsAfter);
                Assert.DoesNotContain(target, expected);
            }
        });

    [Fact]
    public void From_every_state_that_plans_lead_to_the_heads_can_be_reached()
        => Each((graph, random) =>
        {
            IReadOnlyList<string> rows = [];
            for (var move = 0; move < 12; move++)
            {
                var target = graph.Revisions[random.Next(graph.Revisions.Count)].Id;
                var isApplied = rows.Any(row => row == target || graph.Ancestors(row).Any(ancestor => ancestor.Id == target));
                rows = isApplied && random.Next(2) == 0 ? graph.DowngradePlan(rows, target).RowsAfter
                    : random.Next(4) == 0 ? graph.Stamp(rows, [target])
                    : graph.UpgradePlan(rows, target).RowsAfter;
                Assert.Equal(graph.RealHeads.Select(head => head.Id).Order(StringComparer.Ordinal), graph.UpgradePlan(rows, "heads").RowsAfter);
                Assert.Empty(graph.DowngradePlan(rows, "base").RowsAfter);
            }
        });

    [Fact]
    public void Redundant_edges_change_neither_the_applied_nor_the_rows()
        => Each((graph, random) =>
        {
            // The same graph with every implied ancestor written out as a dependency.
            var full = RevisionGraph.Build(
                graph.Revisions.Select(revision => revision with { DependsOn = [.. graph.Ancestors(revision.Id).Select(ancestor => ancestor.Id)] }),
                new() { CheckHeads = false });
            var rows = RandomGraphs.Maximal(graph, RandomGraphs.State(graph, random));
            Assert.Equal(rows, RandomGraphs.Maximal(full, [.. rows.SelectMany(row => full.Ancestors(row).Select(ancestor => ancestor.Id).Append(row))]));
            var target = graph.Revisions[random.Next(graph.Revisions.Count)].Id;
            Assert.Equal(graph.UpgradePlan(rows, target).RowsAfter, full.UpgradePlan(rows, target).RowsAfter);
        });

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_input()
        => Each((graph, random) =>
        {
            var shuffled = graph.Revisions.ToArray();
            random.Shuffle(shuffled);
            for (var i = 0; i < shuffled.Length; i++)
            {
                shuffled[i] = shuffled[i] with { Revises = [.. shuffled[i].Revises.Reverse()], DependsOn = [.. shuffled[i].DependsOn.Reverse()] };
            }

            Assert.Equal(graph.Revisions.Select(revision => revision.Id), RevisionGraph.Build(shuffled).Revisions.Select(revision => revision.Id));
        });

    [Fact]
    public void A_newer_revision_is_appended()
        => Each((graph, random) =>
        {
            var parent = graph.Revisions[random.Next(graph.Revisions.Count)];
            var newer = new Revision("newest", [parent.Id], [], [], Created: DateTimeOffset.UnixEpoch.AddYears(1));
            Assert.Equal(
                graph.Revisions.Append(newer).Select(revision => revision.Id),
                RevisionGraph.Build(graph.Revisions.Append(newer)).Revisions.Select(revision => revision.Id));
        });

    [Fact]
    public void A_random_chain_has_no_fault_but_its_heads()
        => Each((graph, _) => Assert.All(
            RevisionGraph.Build(graph.Revisions).Faults,
            fault => Assert.Equal(graph.Heads.Count > 1 ? Rules.SeveralHeads : null, fault.Rule)));

    private static void ChangesOnly(RevisionStep step)
    {
        var id = step.Revision.Id;
        var (deleted, updated, inserted) = (step.Change.Deleted, step.Change.Updated, step.Change.Inserted);
        if (step.Direction == Direction.Up)
        {
            Assert.True(updated is null ? deleted.Count == 0 && inserted is [var only] && only == id : updated.To == id && inserted.Count == 0);
        }
        else
        {
            Assert.True(updated is null ? inserted.Count == 0 && deleted is [var only] && only == id : updated.From == id && deleted.Count == 0);
        }

        var rows = step.RowsBefore.Except(deleted).Except(updated is null ? [] : [updated.From]).Concat(updated is null ? [] : [updated.To]).Concat(inserted);
        Assert.Equal(rows.Order(StringComparer.Ordinal), step.RowsAfter);
    }

    private static IEnumerable<string> Below(RevisionGraph graph, string id)
        => graph.Parents(id).Concat(graph.Dependencies(id)).Select(revision => revision.Id);

    private static void Each(Action<RevisionGraph, Random> property)
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            try
            {
                property(RandomGraphs.Draw(seed), new Random(seed));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"The graph of seed {seed} shows it: {string.Join("; ", RandomGraphs.Revisions(seed, true, 14).Select(Text))}", exception);
            }
        }
    }

    private static string Text(Revision revision) => $"{revision.Id}({string.Join(' ', revision.Revises)} dep {string.Join(' ', revision.DependsOn)})";
}
