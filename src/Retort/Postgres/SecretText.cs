using System.Text;
using System.Text.RegularExpressions;

namespace Retort.Postgres;

/// <summary>Takes passwords out of text that a person is shown.</summary>
internal static partial class SecretText
{
    private const string Mask = "'***'";

    /// <summary>The SQL without what follows PASSWORD and CONNECTION, and without passwords in connection strings.</summary>
    public static string Redact(string sql)
    {
        if (!Suspicious().IsMatch(sql))
        {
            return sql;
        }

        var text = new StringBuilder();
        var copied = 0;
        var afterKeyword = false;
        var tokenizer = new SqlTokenizer(sql);
        while (tokenizer.Next() is { Kind: not SqlTokenKind.End } token)
        {
            if (token.Kind is SqlTokenKind.Text or SqlTokenKind.DollarText)
            {
                var literal = sql[token.Start..token.End];
                text.Append(sql, copied, token.Start - copied).Append(afterKeyword ? Mask : Assignment().Replace(literal, "$1***"));
                copied = token.End;
            }

            afterKeyword = token.IsComment ? afterKeyword : token.IsWord(sql, "PASSWORD") || token.IsWord(sql, "CONNECTION");
        }

        return text.Append(sql, copied, sql.Length - copied).ToString();
    }

    /// <summary>The literals that would be taken out of it: a server may repeat them in its errors.</summary>
    public static IEnumerable<string> In(string sql)
    {
        if (!Suspicious().IsMatch(sql))
        {
            yield break;
        }

        var afterKeyword = false;
        var tokenizer = new SqlTokenizer(sql);
        while (tokenizer.Next() is { Kind: not SqlTokenKind.End } token)
        {
            if (token.Kind is SqlTokenKind.Text && afterKeyword)
            {
                yield return sql[token.Start..token.End].TrimStart('E', 'e', 'U', 'u', '&').Trim('\'');
            }

            afterKeyword = token.IsComment ? afterKeyword : token.IsWord(sql, "PASSWORD") || token.IsWord(sql, "CONNECTION");
        }
    }

    /// <summary>A text without these secrets. Those of a few characters are left: they would be found in everything.</summary>
    public static string Redact(string text, IEnumerable<string> secrets) =>
        secrets.Where(secret => secret.Length >= 4).OrderByDescending(secret => secret.Length)
            .Aggregate(Assignment().Replace(text, "$1***"), (redacted, secret) => redacted.Replace(secret, "***", StringComparison.Ordinal));

    [GeneratedRegex("passw|connection", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suspicious();

    [GeneratedRegex(@"(\bpass(?:word|wd)?\s*=\s*)(?:'[^']*'|""[^""]*""|[^\s;'""]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}
