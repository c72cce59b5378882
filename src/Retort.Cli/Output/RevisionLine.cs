using Retort.Revisions;

namespace Retort.Cli.Output;

/// <summary>A revision on one line: <c>a, b (needed) -> c (label) (head) (mergepoint), message</c>.</summary>
internal static class RevisionLine
{
    public static StyledText Of(RevisionGraph graph, Revision revision, bool parents, bool tree = true, string indent = "", IReadOnlyList<string>? rows = null)
    {
        var line = new StyledText().Add(indent);
        if (parents)
        {
            AddParents(line, revision);
        }

        line.Add(revision.Id, Styles.Id);
        AddInParentheses(line, graph.Labels(revision.Id), Styles.Label);
        foreach (var word in RevisionMarkers.Of(graph, revision.Id, rows).Words(tree))
        {
            line.Add($" ({word})", Styles.Marker);
        }

        return revision.Message.Length == 0 ? line : line.Add($", {OneLine(revision.Message)}");
    }

    private static void AddParents(StyledText line, Revision revision)
    {
        line.Add(Parents(revision), Styles.Quiet);
        AddInParentheses(line, revision.DependsOn, Styles.Quiet);
        line.Add(" -> ", Styles.Quiet);
    }

    /// <summary>What it revises, as it is written in the attribute.</summary>
    public static string Parents(Revision revision) => revision.Revises.Count == 0 ? "<base>" : string.Join(", ", revision.Revises);

    private static void AddInParentheses(StyledText line, IReadOnlyList<string> words, Spectre.Console.Style style)
    {
        if (words.Count > 0)
        {
            line.Add($" ({string.Join(", ", words)})", style);
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
