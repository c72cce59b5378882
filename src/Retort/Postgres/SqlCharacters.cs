using System.Globalization;
using System.Text;

namespace Retort.Postgres;

/// <summary>What can and cannot travel to a server whose encoding is UTF-8.</summary>
internal static class SqlCharacters
{
    /// <summary>The first character that PostgreSQL cannot store, in words; null if there is none.</summary>
    public static string? FindIllegal(ReadOnlySpan<char> text) => IndexOfIllegal(text) switch
    {
        < 0 => null,
        var at when text[at] == '\0' => "a NUL character",
        _ => "half of a surrogate pair",
    };

    /// <summary>Where the first character stands that PostgreSQL cannot store; -1 if there is none.</summary>
    public static int IndexOfIllegal(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
            {
                return i;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>A text for a message: on one line, in quotes, with what cannot be seen written as <c>\uXXXX</c>.</summary>
    public static string Show(string text)
    {
        var shown = new StringBuilder("'");
        foreach (var c in text)
        {
            _ = char.IsControl(c) || char.IsSurrogate(c)
                ? shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")
                : shown.Append(c);
        }

        return shown.Append('\'').ToString();
    }
}
