using System.Globalization;
using System.Text;

namespace Retort.Autogenerate.Writing;

/// <summary>String literals of C#.</summary>
internal static class CSharpLiteral
{
    /// <summary>The text as a literal on one line; what cannot be seen is escaped.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '"' or '\\' => literal.Append('\\').Append(text[i]),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                _ when IsInvisible(text, i) => literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}"),
                _ => literal.Append(text[i]),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Whether anything in the text, a tab or the end of a line say, cannot be seen.</summary>
    public static bool HasInvisible(string text) => Enumerable.Range(0, text.Length).Any(at => IsInvisible(text, at));

    /// <summary>The text with a blank for everything that cannot be seen.</summary>
    public static string Visible(string text) => string.Concat(text.Select((c, at) => IsInvisible(text, at) ? ' ' : c));

    /// <summary>The lines of a text. The compiler ends a line at more characters than most, and a comment with it.</summary>
    public static string[] Lines(string text)
        => text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u0085', '\u2028', '\u2029');

    /// <summary>Whether a character, or the pair that it is half of, cannot be seen. Half a pair alone cannot even be stored in a file.</summary>
    private static bool IsInvisible(string text, int at)
    {
        var isSecond = char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]);
        return CharUnicodeInfo.GetUnicodeCategory(text, isSecond ? at - 1 : at) is UnicodeCategory.Control
            or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
    }
}
