using System.Text;
using System.Text.RegularExpressions;
using Retort.Revisions;

namespace Retort.Postgres;

/// <summary>Takes passwords out of text that a person is shown.</summary>
internal static partial class SecretText
{
    private const string Mask = "'***'";

    /// <summary>
    /// The SQL without what follows PASSWORD and CONNECTION, and without passwords in connection strings and URLs; also inside the bodies of functions
    /// and of DO.
    /// </summary>
    public static string Redact(string sql)
    {
        if (!Suspicious().IsMatch(sql))
        {
            return sql;
        }

        var text = new StringBuilder();
        var copied = 0;
        foreach (var (token, isSecret) in Literals(sql))
        {
            var literal = sql[token.Start..token.End];
            text.Append(sql, copied, token.Start - copied).Append(isSecret ? Mask : token.Kind == SqlTokenKind.DollarText ? Body(literal) : Quoted(literal));
            copied = token.End;
        }

        return text.Append(sql, copied, sql.Length - copied).ToString();
    }

    /// <summary>The literals that would be taken out of it: a server may repeat them in its errors.</summary>
    public static IEnumerable<string> In(string sql)
    {
        if (!Suspicious().IsMatch(sql))
        {
            return [];
        }

        return Literals(sql).SelectMany(item => sql[item.Token.Start..item.Token.End] is var literal && item.Token.Kind == SqlTokenKind.DollarText && !item.IsSecret
            ? In(Inner(literal))
            : item.IsSecret ? [literal.TrimStart('E', 'e', 'U', 'u', '&').Trim('\'')]
            : QuotedPassword().Matches(literal).Select(match => match.Groups[3].Value));
    }

    /// <summary>A text without these secrets. Those of a few characters are left: they would be found in everything.</summary>
    public static string Redact(string text, IEnumerable<string> secrets) =>
        secrets.Where(secret => secret.Length >= 4).OrderByDescending(secret => secret.Length)
            .Aggregate(Plain(text), (redacted, secret) => redacted.Replace(secret, "***", StringComparison.Ordinal));

    private static List<(SqlToken Token, bool IsSecret)> Literals(string sql)
    {
        var literals = new List<(SqlToken Token, bool IsSecret)>();
        var afterKeyword = false;
        var tokenizer = new SqlTokenizer(sql);
        while (tokenizer.Next() is { Kind: not SqlTokenKind.End } token)
        {
            if (token.Kind is SqlTokenKind.Text or SqlTokenKind.DollarText)
            {
                literals.Add((token, afterKeyword));
            }

            afterKeyword = token.IsComment ? afterKeyword : token.IsWord(sql, "PASSWORD") || token.IsWord(sql, "CONNECTION");
        }

        return literals;
    }

    /// <summary>What stands between dollar quotes is SQL more often than not; where it is none, it is text.</summary>
    private static string Body(string literal)
    {
        var inner = Inner(literal);
        var tag = literal[..((literal.Length - inner.Length) / 2)];
        try
        {
            return $"{tag}{Redact(inner)}{tag}";
        }
        catch (DiagnosticException)
        {
            return Quoted(literal);
        }
    }

    private static string Inner(string literal)
    {
        var tag = literal.IndexOf('$', 1) + 1;
        return literal.Length >= 2 * tag ? literal[tag..^tag] : "";
    }

    private static string Quoted(string literal) => QuotedPassword().Replace(Plain(literal), "$1$2***$2");

    private static string Plain(string text) => Url().Replace(Assignment().Replace(text, "$1***"), "$1***@");

    [GeneratedRegex("passw|connection|://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suspicious();

    [GeneratedRegex(@"(\bpass(?:word|wd)?\s*=\s*)(?:'[^']*'|""[^""]*""|[^\s;'""]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"(\bpassword\s+)('{2,4}|\\')(.+?)\2", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuotedPassword();

    [GeneratedRegex(@"(://[^\s:/@']*:)[^\s@']+@", RegexOptions.CultureInvariant)]
    private static partial Regex Url();
}
