using System.Globalization;
using System.Text;

namespace Retort.Revisions;

/// <summary>How revisions are named in messages: quoted, on one line whatever they hold, and with their place.</summary>
internal static class Wording
{
    /// <summary>Lists that are longer are cut.</summary>
    public const int Longest = 20;

    public static string Quoted(string text) => $"'{Visible(text)}'";

    /// <summary>On one line, with no character that a terminal would obey.</summary>
    public static string Visible(string text)
    {
        var shown = new StringBuilder();
        foreach (var c in text)
        {
            var visible = !char.IsControl(c) && !char.IsSurrogate(c)
                && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            _ = visible ? shown.Append(c) : shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return shown.ToString();
    }

    public static string Quoted(Revision revision) => Quoted(revision.Id);

    /// <summary>The id with file and line, or with the class where they are unknown.</summary>
    public static string Placed(Revision revision) => $"{Quoted(revision)}{InBrackets(Place(revision))}";

    /// <summary>The file's name without its folders: it reads the same under a path map.</summary>
    public static string Place(Revision revision)
        => revision.Location is { } location
            ? string.Create(CultureInfo.InvariantCulture, $"{location.File[(location.File.LastIndexOfAny(['/', '\\']) + 1)..]}, line {location.Line}")
            : revision.TypeName;

    public static string List(IEnumerable<string> texts, string last = "and")
    {
        var all = texts.ToList();
        if (all.Count > Longest)
        {
            all = [.. all[..Longest], string.Create(CultureInfo.InvariantCulture, $"{all.Count - Longest} more")];
        }

        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    private static string InBrackets(string text) => text.Length == 0 ? "" : $" ({text})";
}
