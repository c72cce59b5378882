using System.Text;

namespace Retort.Postgres.Expressions;

/// <summary>A string that was written with escapes.</summary>
internal static class EscapedText
{
    /// <summary>What it means; null for an escape that is not one of a single letter.</summary>
    public static string? Read(string escaped)
    {
        var text = new StringBuilder();
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] != '\\')
            {
                text.Append(escaped[at]);
                continue;
            }

            at++;
            if (at == escaped.Length || char.IsAsciiDigit(escaped[at]) || escaped[at] is 'x' or 'u' or 'U')
            {
                return null;
            }

            text.Append(escaped[at] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
        }

        return text.ToString();
    }
}
