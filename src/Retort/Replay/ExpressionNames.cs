using System.Text;
using Retort.Postgres;
using Retort.Postgres.Reading;

namespace Retort.Replay;

/// <summary>Names in an expression that is only text.</summary>
internal static class ExpressionNames
{
    /// <summary>Whether an expression has a name in it. A word that means something else, and is spelled the same, counts too.</summary>
    public static bool Has(SqlExpression? expression, string name) => expression is not null && Has(expression.Sql, name);

    /// <summary>Whether a text has a name in it.</summary>
    public static bool Has(string sql, string name) => DefinitionText.Tokens(sql).Any(token => Is(sql, token.Token, name));

    /// <summary>The expression with another name, as the server has it after a renaming.</summary>
    public static SqlExpression? Rename(SqlExpression? expression, string name, string newName)
    {
        if (expression is null || !Has(expression, name))
        {
            return expression;
        }

        var sql = expression.Sql;
        var text = new StringBuilder();
        var end = 0;
        foreach (var (token, _) in DefinitionText.Tokens(sql))
        {
            text.Append(sql, end, token.Start - end).Append(Is(sql, token, name) ? Identifier.Quote(newName) : sql[token.Start..token.End]);
            end = token.End;
        }

        return new(text.Append(sql, end, sql.Length - end).ToString());
    }

    /// <summary>Whether a word, quoted or not, is a name.</summary>
    public static bool Is(string word, string name) =>
        word.StartsWith('"') ? DefinitionText.Unquote(word) == name : word.Equals(name, StringComparison.OrdinalIgnoreCase) && !name.Any(char.IsAsciiLetterUpper);

    private static bool Is(string sql, SqlToken token, string name) => token.Kind is SqlTokenKind.QuotedIdentifier or SqlTokenKind.Word && Is(sql[token.Start..token.End], name);
}
