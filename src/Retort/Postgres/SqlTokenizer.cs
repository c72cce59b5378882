namespace Retort.Postgres;

/// <summary>
/// Reads SQL text piece by piece, by the rules of the server's own scanner with <c>standard_conforming_strings</c> on (PostgreSQL
/// documentation, section 4.1). It accepts every text: what is wrong with a text shows in <see cref="SqlToken.IsClosed"/>.
/// </summary>
/// <param name="sql">The text.</param>
/// <param name="start">Where to begin; must not be inside a token.</param>
internal sealed class SqlTokenizer(string sql, int start = 0)
{
    private int _position = start;

    /// <summary>The next token; white space is skipped, comments are tokens.</summary>
    public SqlToken Next()
    {
        while (_position < sql.Length && IsSpace(sql[_position]))
        {
            _position++;
        }

        var start = _position;
        if (start == sql.Length)
        {
            return new(SqlTokenKind.End, start, start);
        }

        var token = sql[start] switch
        {
            '\'' => Text(start, start, escapes: false),
            '"' => Quoted(start, start),
            '-' when At(start + 1) == '-' => LineComment(start),
            '/' when At(start + 1) == '*' => BlockComment(start),
            '$' => Dollar(start),
            >= '0' and <= '9' => new(SqlTokenKind.Number, start, SkipDigits(start)),
            ':' when At(start + 1) is ':' or '=' => new(SqlTokenKind.Symbol, start, start + 2),
            var c when IsWordStart(c) => Word(start),
            _ => new(SqlTokenKind.Symbol, start, start + 1),
        };
        _position = token.End;
        return token;
    }

    /// <summary>Whether a character can be inside an unquoted name.</summary>
    public static bool IsWordPart(char c) => IsWordStart(c) || c == '$' || char.IsAsciiDigit(c);

    /// <summary>Whether a character can begin an unquoted name; the server takes every character outside ASCII for a letter.</summary>
    public static bool IsWordStart(char c) => char.IsAsciiLetter(c) || c == '_' || c > '\x7f';

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';

    private char At(int index) => index < sql.Length ? sql[index] : '\0';

    private SqlToken Word(int start)
    {
        var end = start + 1;
        while (end < sql.Length && IsWordPart(sql[end]))
        {
            end++;
        }

        if (end - start == 1)
        {
            switch (sql[start], At(end))
            {
                case ('e' or 'E', '\''):
                    return Text(start, end, escapes: true);
                case ('b' or 'B' or 'x' or 'X' or 'n' or 'N', '\''):
                    return Text(start, end, escapes: false);
                case ('u' or 'U', '&') when At(end + 1) == '\'':
                    return Text(start, end + 1, escapes: false);
                case ('u' or 'U', '&') when At(end + 1) == '"':
                    return Quoted(start, end + 1);
                default:
                    break;
            }
        }

        return new(SqlTokenKind.Word, start, end);
    }

    private SqlToken Text(int start, int quote, bool escapes)
    {
        for (var i = quote + 1; i < sql.Length; i++)
        {
            if (escapes && sql[i] == '\\')
            {
                i++;
            }
            else if (sql[i] == '\'')
            {
                if (At(i + 1) == '\'')
                {
                    i++;
                }
                else if (escapes && Continuation(i + 1) is { } next)
                {
                    // A string goes on after a line break, and the backslash rule of its first part holds for the rest.
                    i = next;
                }
                else
                {
                    return new(SqlTokenKind.Text, start, i + 1);
                }
            }
        }

        return new(SqlTokenKind.Text, start, sql.Length, IsClosed: false);
    }

    private int? Continuation(int index)
    {
        for (var newline = false; index < sql.Length; index++)
        {
            if (sql[index] is '\n' or '\r')
            {
                newline = true;
            }
            else if (sql[index] == '-' && At(index + 1) == '-')
            {
                index = LineComment(index).End - 1;
            }
            else if (!IsSpace(sql[index]))
            {
                return newline && sql[index] == '\'' ? index : null;
            }
        }

        return null;
    }

    private SqlToken Quoted(int start, int quote)
    {
        for (var i = quote + 1; i < sql.Length; i++)
        {
            if (sql[i] == '"')
            {
                if (At(i + 1) != '"')
                {
                    return new(SqlTokenKind.QuotedIdentifier, start, i + 1);
                }

                i++;
            }
        }

        return new(SqlTokenKind.QuotedIdentifier, start, sql.Length, IsClosed: false);
    }

    private SqlToken Dollar(int start)
    {
        if (char.IsAsciiDigit(At(start + 1)))
        {
            return new(SqlTokenKind.Parameter, start, SkipDigits(start + 1));
        }

        var end = start + 1;
        if (end < sql.Length && IsWordStart(sql[end]))
        {
            while (end < sql.Length && sql[end] != '$' && IsWordPart(sql[end]))
            {
                end++;
            }
        }

        if (At(end) != '$')
        {
            return new(SqlTokenKind.Symbol, start, start + 1);
        }

        var tag = sql.AsSpan(start, end + 1 - start);
        var close = sql.AsSpan(end + 1).IndexOf(tag, StringComparison.Ordinal);
        return close < 0
            ? new(SqlTokenKind.DollarText, start, sql.Length, IsClosed: false)
            : new(SqlTokenKind.DollarText, start, end + 1 + close + tag.Length);
    }

    private SqlToken LineComment(int start)
    {
        var length = sql.AsSpan(start).IndexOfAny('\n', '\r');
        return length < 0
            ? new(SqlTokenKind.LineComment, start, sql.Length, IsClosed: false)
            : new(SqlTokenKind.LineComment, start, start + length);
    }

    private SqlToken BlockComment(int start)
    {
        var depth = 1;
        var i = start + 2;
        while (i < sql.Length)
        {
            if (sql[i] == '*' && At(i + 1) == '/')
            {
                i += 2;
                if (--depth == 0)
                {
                    return new(SqlTokenKind.BlockComment, start, i);
                }
            }
            else if (sql[i] == '/' && At(i + 1) == '*')
            {
                depth++;
                i += 2;
            }
            else
            {
                i++;
            }
        }

        return new(SqlTokenKind.BlockComment, start, sql.Length, IsClosed: false);
    }

    private int SkipDigits(int index)
    {
        while (index < sql.Length && char.IsAsciiDigit(sql[index]))
        {
            index++;
        }

        return index;
    }
}
