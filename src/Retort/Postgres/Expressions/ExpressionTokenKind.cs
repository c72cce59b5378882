namespace Retort.Postgres.Expressions;

/// <summary>What a piece of an expression is.</summary>
internal enum ExpressionTokenKind
{
    /// <summary>The end.</summary>
    End,

    /// <summary>A key word or an unquoted name.</summary>
    Word,

    /// <summary>A quoted name.</summary>
    Name,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An operator, a bracket, a comma, a dot.</summary>
    Symbol,
}
