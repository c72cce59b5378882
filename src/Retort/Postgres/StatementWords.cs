using System.Text;

namespace Retort.Postgres;

/// <summary>
/// The words of a statement in capitals, with a dot and what follows it taken off a name: <c>ALTER TYPE a."b" ADD</c> is four words. What is no
/// word keeps its text, so no quoted name is ever taken for a key word.
/// </summary>
internal sealed class StatementWords
{
    private readonly List<string> _words = [];

    public StatementWords(string sql)
    {
        var tokenizer = new SqlTokenizer(sql);
        var afterDot = false;
        while (tokenizer.Next() is { Kind: not SqlTokenKind.End } token)
        {
            if (token.IsComment || afterDot)
            {
                afterDot &= token.IsComment;
            }
            else if (token.IsSymbol(sql, '.'))
            {
                afterDot = true;
            }
            else
            {
                var text = sql[token.Start..token.End];
                _words.Add(token.Kind == SqlTokenKind.Word && Ascii.IsValid(text) ? text.ToUpperInvariant() : text);
            }
        }
    }

    /// <summary>The number of words.</summary>
    public int Count => _words.Count;

    /// <summary>A word; an empty one past the end.</summary>
    public string this[int index] => index < _words.Count ? _words[index] : "";

    /// <summary>Whether a word stands at a place, right behind another.</summary>
    public bool Has(string word, int index, string after) => this[index] == word && this[index - 1] == after;

    /// <summary>Whether two words follow each other after the object's name.</summary>
    public bool HasPair(string first, string second)
    {
        for (var i = 3; i < _words.Count - 1; i++)
        {
            if (_words[i] == first && _words[i + 1] == second)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word stands anywhere.</summary>
    public bool Contains(string word) => _words.Contains(word);

    /// <summary>Where a word stands between two places; -1 if nowhere.</summary>
    public int Find(int start, int end, string word) => _words.FindIndex(start, end - start, found => found == word);

    /// <summary>The place after a list of options in parentheses, if one stands at a place.</summary>
    public int AfterOptions(int index)
    {
        if (this[index] != "(")
        {
            return index;
        }

        var close = _words.IndexOf(")", index);
        return close < 0 ? _words.Count : close + 1;
    }
}
