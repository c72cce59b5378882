using System.Text;

namespace Retort.Tasks;

/// <summary>Reads the compiler's <c>PathMap</c>: <c>from=to,from=to</c>, where a doubled comma or equals sign stands for itself.</summary>
internal static class PathMap
{
    public static IReadOnlyList<(string From, string To)> Parse(string pathMap) =>
    [
        .. Split(pathMap, ',')
            .Select(pair => Split(pair, '='))
            .Where(sides => sides is [{ Length: > 0 }, { Length: > 0 }])
            .Select(sides => (From: Unescape(sides[0].Trim()), To: Unescape(sides[1].Trim())))
            .OrderByDescending(map => map.To.Length),
    ];

    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != separator)
            {
                part.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == separator)
            {
                part.Append(separator, 2);
                i++;
            }
            else
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }

        parts.Add(part.ToString());
        return parts;
    }

    private static string Unescape(string text) => text.Replace(",,", ",", StringComparison.Ordinal).Replace("==", "=", StringComparison.Ordinal);
}
