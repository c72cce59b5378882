namespace Retort.Postgres.Expressions;

/// <summary>A piece of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word in lower case; a quoted name, a string or a number as its value; an operator or bracket as it is.</param>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, string Text)
{
    /// <summary>Whether it is a key word.</summary>
    public bool IsWord(string word) => Kind == ExpressionTokenKind.Word && Text == word;

    /// <summary>Whether it is an operator or a bracket.</summary>
    public bool IsSymbol(string symbol) => Kind == ExpressionTokenKind.Symbol && Text == symbol;
}
