namespace Retort.Postgres;

/// <summary>
/// Counts as psql counts (its scanner, since version 14) to know which semicolons end a statement. The count is a guess that knows words and no
/// grammar, so it can differ from where the statement really ends.
/// </summary>
internal sealed class PsqlReader
{
    private readonly string?[] _first = new string?[4];
    private int _words;
    private int _parentheses;
    private int _begins;

    /// <summary>Whether psql would take a semicolon here for the end of the statement.</summary>
    public bool EndsStatement => _parentheses == 0 && _begins == 0;

    /// <summary>Takes the next token of the statement.</summary>
    public void Read(string sql, SqlToken token)
    {
        if (token.IsSymbol(sql, '('))
        {
            _parentheses++;
        }
        else if (token.IsSymbol(sql, ')'))
        {
            _parentheses = Math.Max(0, _parentheses - 1);
        }
        else if (token.Kind == SqlTokenKind.Word)
        {
            Count(sql, token);
        }
    }

    private void Count(string sql, SqlToken word)
    {
        if (_words < _first.Length)
        {
            _first[_words++] = Array.Find(["CREATE", "OR", "REPLACE", "FUNCTION", "PROCEDURE"], known => word.IsWord(sql, known));
        }

        if (_parentheses > 0 || !(_first is ["CREATE", "FUNCTION" or "PROCEDURE", ..] or ["CREATE", "OR", "REPLACE", "FUNCTION" or "PROCEDURE"]))
        {
            return;
        }

        if (word.IsWord(sql, "BEGIN") || (word.IsWord(sql, "CASE") && _begins > 0))
        {
            _begins++;
        }
        else if (word.IsWord(sql, "END"))
        {
            _begins = Math.Max(0, _begins - 1);
        }
    }
}
