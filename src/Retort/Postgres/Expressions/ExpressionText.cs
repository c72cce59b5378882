using System.Text;

namespace Retort.Postgres.Expressions;

/// <summary>
/// Compares expressions as text, without a server. It holds back rather than tell of a difference that is none; what it takes for different may still be the same to
/// a server that is asked.
/// </summary>
internal static class ExpressionText
{
    /// <summary>Whether two expressions that users wrote mean the same.</summary>
    public static bool AreSame(string one, string other) => Normal(one, withCasts: true) == Normal(other, withCasts: true);

    /// <summary>Whether an expression that a user wrote can be what the server made of it: it adds casts, and takes some things for others.</summary>
    public static bool CanBe(string written, string stored) => Normal(written, withCasts: false) == Normal(stored, withCasts: false);

    /// <summary>The expression written one way.</summary>
    public static string Normal(string sql, bool withCasts)
    {
        try
        {
            return ExpressionParser.Write(sql, withCasts);
        }
        catch (FormatException)
        {
            return Words(sql);
        }
    }

    // Of what is not understood, white space, comments and the case of words do not count.
    private static string Words(string sql)
    {
        var text = new StringBuilder();
        foreach (var (token, _) in Reading.DefinitionText.Tokens(sql).Where(token => !token.Token.IsComment))
        {
            var piece = sql[token.Start..token.End];
            text.Append(token.Kind == SqlTokenKind.Word ? piece.ToLowerInvariant() : piece).Append(' ');
        }

        return text.ToString();
    }
}
