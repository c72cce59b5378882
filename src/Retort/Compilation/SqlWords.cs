using Retort.Postgres;

namespace Retort.Compilation;

/// <summary>Walks over a statement word by word.</summary>
internal sealed class SqlWords
{
    private readonly string _sql;
    private readonly List<SqlToken> _tokens = [];
    private int _next;

    public SqlWords(string sql)
    {
        _sql = sql;
        var tokenizer = new SqlTokenizer(sql);
        while (tokenizer.Next() is { Kind: not SqlTokenKind.End } token)
        {
            if (!token.IsComment)
            {
                _tokens.Add(token);
            }
        }
    }

    /// <summary>Goes past these words, if they are the next ones.</summary>
    public bool Take(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!At(_next + i).IsWord(_sql, words[i]))
            {
                return false;
            }
        }

        _next += words.Length;
        return true;
    }

    /// <summary>Goes past a name and gives its parts as the server reads them; null where none stands or one is written in Unicode escapes.</summary>
    public string[]? Name()
    {
        var parts = new List<string>();
        while (Part(At(_next)) is { } part)
        {
            parts.Add(part);
            if (!At(++_next).IsSymbol(_sql, '.'))
            {
                return [.. parts];
            }

            _next++;
        }

        return null;
    }

    /// <summary>Goes past a list in parentheses, if one is next.</summary>
    public void SkipParentheses()
    {
        var depth = 0;
        while (_next < _tokens.Count && (depth > 0 || At(_next).IsSymbol(_sql, '(')))
        {
            depth += At(_next).IsSymbol(_sql, '(') ? 1 : At(_next).IsSymbol(_sql, ')') ? -1 : 0;
            _next++;
        }
    }

    /// <summary>Goes past a string and gives it as it is written.</summary>
    public string? Text() => At(_next) is { Kind: SqlTokenKind.Text } token && ++_next > 0 ? _sql[token.Start..token.End] : null;

    private SqlToken At(int index) => index < _tokens.Count ? _tokens[index] : new SqlToken(SqlTokenKind.End, _sql.Length, _sql.Length);

    private string? Part(SqlToken token) => token.Kind switch
    {
        // The server folds ASCII letters alone in UTF-8.
        SqlTokenKind.Word => string.Concat(_sql[token.Start..token.End].Select(c => c is >= 'A' and <= 'Z' ? (char)(c + ('a' - 'A')) : c)),
        SqlTokenKind.QuotedIdentifier when _sql[token.Start] == '"' => _sql[(token.Start + 1)..(token.End - 1)].Replace("\"\"", "\"", StringComparison.Ordinal),
        _ => null,
    };
}
