namespace Retort.Postgres;

/// <summary>What a piece of SQL text is.</summary>
internal enum SqlTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A key word or an unquoted name.</summary>
    Word,

    /// <summary>A name in double quotes, <c>U&amp;</c> in front included.</summary>
    QuotedIdentifier,

    /// <summary>A string in single quotes, with whatever prefix it has.</summary>
    Text,

    /// <summary>A string between dollar quotes.</summary>
    DollarText,

    /// <summary>The digits of a number.</summary>
    Number,

    /// <summary>A positional parameter, <c>$1</c>.</summary>
    Parameter,

    /// <summary>A comment that ends with its line.</summary>
    LineComment,

    /// <summary>A comment between <c>/*</c> and <c>*/</c>, nested ones included.</summary>
    BlockComment,

    /// <summary>Any other character, one at a time; <c>::</c> and <c>:=</c> are one.</summary>
    Symbol,
}
