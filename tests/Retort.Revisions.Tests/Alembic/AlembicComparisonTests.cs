using System.Text.Json.Nodes;

namespace Retort.Revisions.Tests;

/// <summary>On graphs without redundant edges, where Alembic is sound, a database ends with the same rows whichever tool moved it.</summary>
public sealed class AlembicComparisonTests
{
    private const int Graphs = 150;

    private sealed record Move(int Seed, RevisionGraph Graph, string[] Rows, Direction Direction, string Target);

    [Fact]
    public void Every_move_ends_with_the_rows_and_the_revisions_that_Alembic_would_have()
    {
        var python = AlembicProcess.Python();
        var moves = Enumerable.Range(0, Graphs).SelectMany(Moves).ToList();
        var answers = AlembicProcess.Ask(python, moves.Select(Request));
        Assert.Equal(moves.Count, answers.Count);

        var compared = 0;
        foreach (var (move, answer) in moves.Zip(answers))
        {
            if (answer["error"]?.GetValue<string>() is { } error)
            {
                // Alembic refuses a downgrade to a revision that is applied only because another depends on it; here it is simply there already.
                Assert.StartsWith("RangeNotAncestorError", error, StringComparison.Ordinal);
                Assert.Empty(Plan(move).Steps);
                continue;
            }

            var plan = Plan(move);
            var what = $"seed {move.Seed}, {move.Direction} to {move.Target} from [{string.Join(' ', move.Rows)}]:";
            Assert.Equal($"{what} {string.Join(' ', Texts(answer["rows"]))}", $"{what} {string.Join(' ', plan.RowsAfter)}");
            Assert.Equal(
                $"{what} {string.Join(' ', Texts(answer["steps"]).Order())}",
                $"{what} {string.Join(' ', plan.Steps.Select(step => step.Revision.Id).Order())}");
            compared++;
        }

        Assert.True(compared > 9 * moves.Count / 10, $"Only {compared} of {moves.Count} moves could be compared.");
    }

    private static IEnumerable<Move> Moves(int seed)
    {
        var graph = RandomGraphs.Draw(seed, redundant: false);
        var random = new Random(seed);
        for (var count = 0; count < 6; count++)
        {
            var applied = RandomGraphs.State(graph, random);
            var rows = RandomGraphs.Maximal(graph, applied);
            var target = graph.Revisions[random.Next(graph.Revisions.Count)].Id;
            yield return new Move(seed, graph, rows, Direction.Up, count == 0 ? "heads" : target);
            if (applied.Count > 0)
            {
                yield return new Move(seed, graph, rows, Direction.Down, count == 0 ? "base" : applied.ElementAt(random.Next(applied.Count)));
            }
        }
    }

    private static RevisionPlan Plan(Move move)
        => move.Direction == Direction.Up ? move.Graph.UpgradePlan(move.Rows, move.Target) : move.Graph.DowngradePlan(move.Rows, move.Target);

    private static JsonObject Request(Move move)
        => new()
        {
            ["revisions"] = new JsonArray([.. move.Graph.Revisions.Select(revision => new JsonArray(revision.Id, Array(revision.Revises), Array(revision.DependsOn)))]),
            ["rows"] = Array(move.Rows),
            ["up"] = move.Direction == Direction.Up,
            ["target"] = move.Target,
        };

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static IEnumerable<string> Texts(JsonNode? node) => node!.AsArray().Select(item => item!.GetValue<string>());
}
