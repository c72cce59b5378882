namespace Retort.Postgres.Expressions;

/// <summary>A place in the pieces of an expression.</summary>
internal sealed class ExpressionCursor(IReadOnlyList<ExpressionToken> tokens)
{
    private int _next;

    /// <summary>The next piece.</summary>
    public ExpressionToken Peek => At(_next);

    /// <summary>The piece after the next.</summary>
    public ExpressionToken After => At(_next + 1);

    /// <summary>Takes the next piece.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public ExpressionToken Next() => _next < tokens.Count ? tokens[_next++] : throw Unknown();

    /// <summary>Takes a key word, if it is next.</summary>
    public bool Take(string word) => Take(Peek.IsWord(word));

    /// <summary>Takes an operator or bracket, if it is next.</summary>
    public bool TakeSymbol(string symbol) => Take(Peek.IsSymbol(symbol));

    /// <summary>Takes an operator or bracket that has to be next.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public void Expect(string symbol)
    {
        if (!TakeSymbol(symbol))
        {
            throw Unknown();
        }
    }

    /// <summary>Takes a key word that has to be next.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public void ExpectWord(string word)
    {
        if (!Take(word))
        {
            throw Unknown();
        }
    }

    /// <summary>That the next piece has no place here.</summary>
    public FormatException Unknown() => new($"'{Peek.Text}' is not known here.");

    private ExpressionToken At(int place) => place < tokens.Count ? tokens[place] : default;

    private bool Take(bool isNext)
    {
        _next += isNext ? 1 : 0;
        return isNext;
    }
}
