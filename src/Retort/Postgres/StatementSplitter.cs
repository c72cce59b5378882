using Retort.Revisions;

namespace Retort.Postgres;

/// <summary>
/// Cuts SQL into statements, each to be sent on its own. A semicolon ends a statement unless it is in quotes, a comment, parentheses or a
/// BEGIN ATOMIC body. What cannot be sent that way, commands of psql and data for COPY, is refused.
/// </summary>
internal sealed class StatementSplitter
{
    private readonly string _sql;
    private readonly SourceLocation? _location;
    private readonly LineCounter _lines;
    private readonly List<SqlStatement> _statements = [];
    private readonly Stack<int> _parentheses = [];
    private readonly List<SqlToken> _tokens = [];
    private int _start = -1;
    private int _atomicStart = -1;
    private int _atomicWord = -1;

    private StatementSplitter(string sql, SourceLocation? location)
    {
        _sql = sql;
        _location = location;
        _lines = new(sql);
    }

    /// <summary>Cuts SQL into statements. Empty ones, and comments that no statement follows, are dropped.</summary>
    /// <param name="sql">Any number of statements.</param>
    /// <param name="location">Where the text comes from; errors carry it, and say the line inside the text as well.</param>
    /// <exception cref="DiagnosticException">RET2060 to RET2068: the text is not whole, or is not SQL for a server.</exception>
    public static IReadOnlyList<SqlStatement> Split(string sql, SourceLocation? location = null) => new StatementSplitter(sql, location).Run();

    /// <summary>Puts statements together again, each with its semicolon on a line of its own.</summary>
    public static string Join(IEnumerable<SqlStatement> statements) => string.Concat(statements.Select(statement => statement.Sql + ";\n"));

    private List<SqlStatement> Run()
    {
        if (SqlCharacters.IndexOfIllegal(_sql) is >= 0 and var illegal)
        {
            throw Fail(Rules.IllegalSqlCharacter, illegal, $"there is {SqlCharacters.FindIllegal(_sql)}: PostgreSQL cannot read it; take it out");
        }

        var tokenizer = new SqlTokenizer(_sql);
        while (tokenizer.Next() is { Kind: not SqlTokenKind.End } token)
        {
            _start = _start < 0 ? token.Start : _start;
            CheckClosed(token);
            if (token.IsComment)
            {
                continue;
            }

            if (token.IsSymbol(_sql, ';') && _parentheses.Count == 0 && _atomicStart < 0)
            {
                EndStatement();
                continue;
            }

            Follow(token);
            _tokens.Add(token);
        }

        EndStatement();
        return _statements;
    }

    /// <summary>Keeps count of what a semicolon can be inside of.</summary>
    private void Follow(SqlToken token)
    {
        if (token.IsSymbol(_sql, '('))
        {
            _parentheses.Push(token.Start);
        }
        else if (token.IsSymbol(_sql, ')'))
        {
            _parentheses.TryPop(out _);
        }
        else if (token.IsSymbol(_sql, '\\'))
        {
            throw Fail(Rules.PsqlCommand, token.Start, "there is a backslash outside quotes, which is a command of psql and no SQL: take it out");
        }
        else if (_parentheses.Count > 0)
        {
            return;
        }
        else if (_atomicStart < 0 && token.IsWord(_sql, "ATOMIC") && Last.IsWord(_sql, "BEGIN") && IsRoutine())
        {
            _atomicStart = Last.Start;
            _atomicWord = token.Start;
        }
        else if (_atomicStart >= 0 && token.IsWord(_sql, "END") && (Last.IsSymbol(_sql, ';') || Last.Start == _atomicWord))
        {
            // Only the END of the body can follow a semicolon: the END of a CASE follows an expression.
            _atomicStart = -1;
        }
    }

    private SqlToken Last => _tokens.Count == 0 ? default : _tokens[^1];

    private bool IsRoutine()
    {
        var next = 0;
        return Word(ref next, "CREATE")
            && (!Word(ref next, "OR") || Word(ref next, "REPLACE"))
            && (Word(ref next, "FUNCTION") || Word(ref next, "PROCEDURE"));
    }

    private bool Word(ref int index, string word)
    {
        if (index >= _tokens.Count || !_tokens[index].IsWord(_sql, word))
        {
            return false;
        }

        index++;
        return true;
    }

    private void EndStatement()
    {
        if (_parentheses.TryPeek(out var parenthesis))
        {
            throw Fail(Rules.UnclosedParenthesis, parenthesis, "the parenthesis that opens there is never closed");
        }

        if (_atomicStart >= 0)
        {
            throw Fail(Rules.UnclosedAtomicBody, _atomicStart, "the BEGIN ATOMIC body that opens there has no END after its last semicolon");
        }

        if (_tokens.Count > 0)
        {
            CheckCopy();
            _statements.Add(new(_sql[_start..Last.End], _start, _lines.LineAt(_tokens[0].Start)));
        }

        _tokens.Clear();
        _start = -1;
    }

    private void CheckCopy()
    {
        if (!_tokens[0].IsWord(_sql, "COPY"))
        {
            return;
        }

        var depth = 0;
        for (var i = 1; i < _tokens.Count; i++)
        {
            depth += _tokens[i].IsSymbol(_sql, '(') ? 1 : _tokens[i].IsSymbol(_sql, ')') ? -1 : 0;
            var isClient = _tokens[i].IsWord(_sql, "STDIN") || _tokens[i].IsWord(_sql, "STDOUT");
            if (depth == 0 && isClient && (_tokens[i - 1].IsWord(_sql, "FROM") || _tokens[i - 1].IsWord(_sql, "TO")))
            {
                throw Fail(
                    Rules.CopyThroughClient,
                    _tokens[0].Start,
                    "COPY reads or writes the client's own stream, which no migration has: use INSERT, op.BulkInsert, or op.Run with a COPY of Npgsql");
            }
        }
    }

    private void CheckClosed(SqlToken token)
    {
        if (token.IsClosed)
        {
            return;
        }

        switch (token.Kind)
        {
            case SqlTokenKind.Text:
                throw Fail(Rules.UnterminatedString, token.Start, "the string that opens there is never closed");
            case SqlTokenKind.QuotedIdentifier:
                throw Fail(Rules.UnterminatedIdentifier, token.Start, "the quoted name that opens there is never closed");
            case SqlTokenKind.BlockComment:
                throw Fail(Rules.UnterminatedComment, token.Start, "the comment that opens there is never closed; comments nest, so each /* needs its own */");
            case SqlTokenKind.DollarText:
                throw Fail(Rules.UnterminatedDollarQuote, token.Start, "the dollar-quoted string that opens there is never closed by the same tag");
            default:
                break;
        }
    }

    private DiagnosticException Fail(Rule rule, int offset, string what) => rule.Error($"In line {_lines.LineAt(offset)} of the SQL: {what}.", _location);
}
