using System.Globalization;
using System.Text;

namespace Retort.Cli.Files;

/// <summary>Text as it must stand in a C# file.</summary>
internal static class CSharpText
{
    /// <summary>A string literal; what cannot be seen is escaped.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => literal.Append('\\').Append(c),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                _ when IsInvisible(c) => literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => literal.Append(c),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A collection of string literals.</summary>
    public static string Literals(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Literal))}]";

    /// <summary>A documentation comment, on one line where the text is.</summary>
    public static IEnumerable<string> Summary(string text)
    {
        string[] lines = [.. Lines(text).Select(Xml)];
        return lines is [var only] ? [$"/// <summary>{only}</summary>"] : ["/// <summary>", .. lines.Select(line => $"/// {line}".TrimEnd()), "/// </summary>"];
    }

    /// <summary>The lines of a text. The compiler ends a line at more characters than most, and a comment with it.</summary>
    public static string[] Lines(string text)
        => text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u0085', '\u2028', '\u2029');

    /// <summary>What XML has no place for, even escaped, becomes a blank.</summary>
    private static string Xml(string line)
        => string.Concat(line.Select(c => char.IsControl(c) || c is '\ufffe' or '\uffff' ? ' ' : c))
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static bool IsInvisible(char c)
        => char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
