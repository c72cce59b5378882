using System.Globalization;
using Retort.Engine;
using Retort.Revisions;
using Spectre.Console;

namespace Retort.Cli.Output;

/// <summary>A revision with all that is known of it, on several lines.</summary>
internal static class RevisionBlock
{
    /// <param name="console">Where to.</param>
    /// <param name="graph">The chain.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="rows">What the version table of the database holds, where one was asked.</param>
    /// <param name="applied">What the log of the database knows of it.</param>
    public static void Write(CommandConsole console, RevisionGraph graph, Revision revision, IReadOnlyList<string>? rows = null, AppliedRevision? applied = null)
    {
        var first = new StyledText().Add("Rev: ", Styles.Quiet).Add(revision.Id, Styles.Id);
        foreach (var word in RevisionMarkers.Of(graph, revision.Id, rows).Words())
        {
            first.Add($" ({word})", Styles.Marker);
        }

        console.WriteLine(first);
        Field(revision.Revises.Count > 1 ? "Merges" : "Parent", RevisionLine.Parents(revision));
        Field("Also depends on", string.Join(", ", revision.DependsOn));
        Field("Branches into", graph.IsBranchPoint(revision.Id) ? string.Join(", ", graph.Children(revision.Id)) : "");
        Field("Branch names", string.Join(", ", graph.Labels(revision.Id)), Styles.Label);
        Field("Class", revision.TypeName);
        Field("Path", revision.Location?.ToString() ?? "");
        Field("Created", revision.Created?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture) ?? "");
        Field("Applied", applied is null ? "" : AppliedText.Of(applied));
        console.WriteLine();
        foreach (var line in revision.Message.ReplaceLineEndings("\n").Split('\n'))
        {
            console.WriteLine(new StyledText().Add($"    {line}".TrimEnd()));
        }

        console.WriteLine();

        void Field(string name, string value, Style? style = null)
        {
            if (value.Length > 0)
            {
                console.WriteLine(new StyledText().Add($"{name}: ", Styles.Quiet).Add(value, style));
            }
        }
    }
}
