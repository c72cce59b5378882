namespace Retort.Postgres.Expressions;

/// <summary>How tightly operators bind (PostgreSQL documentation, section 4.1.6): a higher number binds more.</summary>
internal static class Precedence
{
    public const int Or = 1;
    public const int And = 2;
    public const int Not = 3;
    public const int Is = 4;
    public const int Comparison = 5;
    public const int Pattern = 6;
    public const int Other = 7;
    public const int Sum = 8;
    public const int Product = 9;
    public const int Power = 10;
    public const int At = 11;
    public const int Collate = 12;
    public const int Sign = 13;

    /// <summary>Of an operator that is made of characters; 0 for what is none.</summary>
    public static int Of(string @operator) => @operator switch
    {
        "=" or "<" or ">" or "<=" or ">=" or "<>" or "!=" => Comparison,
        "+" or "-" => Sum,
        "*" or "/" or "%" => Product,
        "^" => Power,
        "," or "(" or ")" or "[" or "]" or "." or "::" or ":=" or ":" or ";" => 0,
        _ => Other,
    };
}
