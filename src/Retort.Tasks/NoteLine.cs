using System.Text.RegularExpressions;

namespace Retort.Tasks;

/// <summary>
/// The notes of a diagnostic, as further lines of its own message: an interactive build shows no messages beside it. MSBuild repeats file and
/// code before each line, so a note, which may be a statement of many lines, has one.
/// </summary>
internal static partial class NoteLine
{
    private const int Longest = 400;

    public static string Below(string message, IEnumerable<string> notes) => string.Join('\n', [message, .. notes.Select(Write)]);

    private static string Write(string note)
    {
        var line = Space().Replace(note, " ").Trim();
        return $"  {(line.Length > Longest ? line[..Longest].TrimEnd() + " …" : line)}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
