using System.Globalization;
using System.Text;

namespace Retort.Postgres.Expressions;

/// <summary>What a string means that is written with escapes: <c>E'a\nb'</c>.</summary>
internal static class EscapeText
{
    /// <summary>The value.</summary>
    /// <param name="text">What stands between the quotes, of which two are one already.</param>
    /// <exception cref="FormatException">An escape is not known here.</exception>
    public static string Read(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var value = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\')
            {
                value.Append(text[at]);
                continue;
            }

            at++;
            var escape = at < text.Length ? text[at] : throw new FormatException("A string ends in an escape.");
            switch (escape)
            {
                case 'b':
                    value.Append('\b');
                    break;
                case 'f':
                    value.Append('\f');
                    break;
                case 'n':
                    value.Append('\n');
                    break;
                case 'r':
                    value.Append('\r');
                    break;
                case 't':
                    value.Append('\t');
                    break;
                case 'u' or 'U':
                    var length = escape == 'u' ? 4 : 8;
                    value.Append(at + length <= text.Length - 1 && int.TryParse(text.AsSpan(at + 1, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code)
                        ? new Rune(code).ToString()
                        : throw new FormatException("A string has half a character."));
                    at += length;
                    break;
                case 'x' or (>= '0' and <= '7'):
                    throw new FormatException("A string has bytes.");
                default:
                    value.Append(escape);
                    break;
            }
        }

        return value.ToString();
    }
}
