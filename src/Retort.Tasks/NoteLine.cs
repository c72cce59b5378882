using System.Text.RegularExpressions;

namespace Retort.Tasks;

/// <summary>A note of a diagnostic as one line below its message. MSBuild repeats file and code before each line, so there had better be few.</summary>
internal static partial class NoteLine
{
    private const int Longest = 400;

    public static string Write(string note)
    {
        var line = Space().Replace(note, " ").Trim();
        return $"  {(line.Length > Longest ? line[..Longest].TrimEnd() + " …" : line)}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
