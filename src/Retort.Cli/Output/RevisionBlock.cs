using System.Globalization;
using Retort.Revisions;
using Spectre.Console;

namespace Retort.Cli.Output;

/// <summary>A revision with all that is known of it, on several lines.</summary>
internal static class RevisionBlock
{
    public static void Write(CommandConsole console, RevisionGraph graph, Revision revision)
    {
        var first = new StyledText().Add("Rev: ", Styles.Quiet).Add(revision.Id, Styles.Id);
        foreach (var word in RevisionMarkers.Of(graph, revision.Id).Words())
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
