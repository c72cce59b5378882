namespace Retort.Postgres.Expressions;

/// <summary>
/// Reads an expression by PostgreSQL's precedence and writes it one way: every operator in parentheses, what PostgreSQL takes for another thing as that
/// (<c>IN</c>, <c>BETWEEN</c>, <c>LIKE</c>), names without the schemas that everybody looks in. Two expressions that come out the same mean the same.
/// </summary>
internal sealed class ExpressionParser
{
    private readonly IReadOnlyList<ExpressionToken> _tokens;
    private readonly bool _withCasts;
    private int _next;

    private ExpressionParser(IReadOnlyList<ExpressionToken> tokens, bool withCasts)
    {
        _tokens = tokens;
        _withCasts = withCasts;
    }

    private ExpressionToken Peek => _next < _tokens.Count ? _tokens[_next] : default;

    private ExpressionToken After => _next + 1 < _tokens.Count ? _tokens[_next + 1] : default;

    /// <summary>Writes an expression one way.</summary>
    /// <param name="sql">The expression.</param>
    /// <param name="withCasts">Whether casts count. The server writes casts that nobody gave it.</param>
    /// <exception cref="FormatException">It has something that is not known here.</exception>
    public static string Write(string sql, bool withCasts)
    {
        var parser = new ExpressionParser(ExpressionTokens.Read(sql), withCasts);
        var written = parser.Expression(0);
        return parser.Peek.Kind == ExpressionTokenKind.End ? written : throw Unknown(parser.Peek);
    }

    private string Expression(int least)
    {
        var left = Prefix();
        while (Infix(ref left, least))
        {
        }

        return left;
    }

    private string Prefix()
    {
        if (Take("not"))
        {
            return $"(not {Expression(Precedence.Not)})";
        }

        if (Peek.Kind == ExpressionTokenKind.Symbol && Precedence.Of(Peek.Text) is not 0)
        {
            var sign = Next().Text;
            var operand = Expression(Precedence.Sign);
            return sign == "+" ? operand : sign == "-" && decimal.TryParse(operand, out _) ? $"-{operand}" : $"({sign} {operand})";
        }

        return Postfix(new ExpressionPrimary(this).Read());
    }

    // Subscripts, fields and casts.
    private string Postfix(string value)
    {
        while (true)
        {
            if (TakeSymbol("::"))
            {
                value = Cast(value, TypeName());
            }
            else if (TakeSymbol("["))
            {
                var subscript = Peek.IsSymbol(":") ? "" : Expression(0);
                subscript += TakeSymbol(":") ? $":{(Peek.IsSymbol("]") ? "" : Expression(0))}" : "";
                Expect("]");
                value = $"{value}[{subscript}]";
            }
            else if (TakeSymbol("."))
            {
                value = $"{value}.{Next().Text}";
            }
            else
            {
                return value;
            }
        }
    }

    /// <summary>A value as another type. The server turns a constant into a string with a cast, and one of a sign too.</summary>
    public string Cast(string value, string type)
    {
        if (type is "regclass" && value.StartsWith("'public.", StringComparison.Ordinal))
        {
            value = $"'{value["'public.".Length..]}";
        }

        var isNumber = type is "integer" or "bigint" or "smallint" or "numeric" or "int4" or "int8" or "int2" or "int" or "double precision" or "real";
        if (isNumber && value is ['\'', .. var inner, '\''] && decimal.TryParse(inner, out _))
        {
            return inner;
        }

        return _withCasts ? $"{value}::{type}" : value;
    }

    private bool Infix(ref string left, int least)
    {
        var token = Peek;
        switch (token)
        {
            case { Kind: ExpressionTokenKind.Symbol } when Precedence.Of(token.Text) is > 0 and var strength && strength > least:
                Next();
                left = Binary(left, token.Text == "!=" ? "<>" : token.Text, strength);
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "and" } when Precedence.And > least:
                left = Chain(left, "and", Precedence.And);
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "or" } when Precedence.Or > least:
                left = Chain(left, "or", Precedence.Or);
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "operator" } when After.IsSymbol("(") && Precedence.Other > least:
                left = Binary(left, QualifiedOperator(), Precedence.Other);
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "collate" } when Precedence.Collate > least:
                Next();
                left = $"({left} collate {QualifiedName()})";
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "at" } when Precedence.At > least:
                Next();
                left = AtTimeZone(left);
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "is" or "isnull" or "notnull" } when Precedence.Is > least:
                left = Is(left);
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "between" or "in" or "like" or "ilike" or "not" or "similar" } when Precedence.Pattern > least:
                left = Pattern(left);
                return true;
            default:
                return false;
        }
    }

    private string Binary(string left, string @operator, int strength)
    {
        if (Peek is { Kind: ExpressionTokenKind.Word, Text: "any" or "some" or "all" } && After.IsSymbol("("))
        {
            var which = Next().Text == "all" ? "all" : "any";
            Expect("(");
            var list = Expression(0);
            Expect(")");
            return $"({left} {@operator} {which} {list})";
        }

        return $"({left} {@operator} {Expression(strength)})";
    }

    // Of several the server makes one.
    private string Chain(string left, string word, int strength)
    {
        var parts = new List<string> { Inner(left, word) };
        while (Take(word))
        {
            parts.Add(Inner(Expression(strength), word));
        }

        return $"({word}: {string.Join(" ; ", parts)})";
    }

    private static string Inner(string part, string word) => part.StartsWith($"({word}: ", StringComparison.Ordinal) ? part[(word.Length + 3)..^1] : part;

    private string QualifiedOperator()
    {
        Next();
        Expect("(");
        var name = "";
        while (!Peek.IsSymbol(")"))
        {
            name += Next().Text;
        }

        Next();
        return name.Replace("pg_catalog.", "", StringComparison.Ordinal).Replace("public.", "", StringComparison.Ordinal);
    }

    private string AtTimeZone(string left)
    {
        if (Take("local"))
        {
            return $"({left} at local)";
        }

        ExpectWord("time");
        ExpectWord("zone");
        return $"timezone({Expression(Precedence.At)}, {left})";
    }

    private string Is(string left)
    {
        switch (Next().Text)
        {
            case "isnull":
                return $"({left} is null)";
            case "notnull":
                return $"({left} is not null)";
        }

        var not = Take("not") ? "not " : "";
        if (Take("distinct"))
        {
            ExpectWord("from");
            return not.Length > 0 ? $"(not ({left} is distinct from {Expression(Precedence.Is)}))" : $"({left} is distinct from {Expression(Precedence.Is)})";
        }

        return Next() is { Kind: ExpressionTokenKind.Word, Text: "null" or "true" or "false" or "unknown" or "document" or "normalized" } what ? $"({left} is {not}{what.Text})" : throw Unknown(Peek);
    }

    private string Pattern(string left)
    {
        var isNot = Take("not");
        switch (Next().Text)
        {
            case "between":
                var isSymmetric = Take("symmetric");
                _ = Take("asymmetric");
                var low = Expression(Precedence.Pattern);
                ExpectWord("and");
                var high = Expression(Precedence.Pattern);
                return isSymmetric ? $"({left} {(isNot ? "not " : "")}between symmetric {low} and {high})"
                    : isNot ? $"(or: ({left} < {low}) ; ({left} > {high}))"
                    : $"(and: ({left} >= {low}) ; ({left} <= {high}))";
            case "in":
                Expect("(");
                var values = List(")");
                return values.Count == 1 ? $"({left} {(isNot ? "<>" : "=")} {values[0]})" : $"({left} {(isNot ? "<> all" : "= any")} array[{string.Join(", ", values)}])";
            case "like":
                return Like(left, isNot ? "!~~" : "~~");
            case "ilike":
                return Like(left, isNot ? "!~~*" : "~~*");
            case "similar":
                ExpectWord("to");
                return $"({left} {(isNot ? "!~" : "~")} similar_to_escape({Expression(Precedence.Pattern)}))";
            default:
                throw Unknown(Peek);
        }
    }

    private string Like(string left, string @operator)
    {
        var pattern = Expression(Precedence.Pattern);
        return Take("escape") ? $"({left} {@operator} like_escape({pattern}, {Expression(Precedence.Pattern)}))" : $"({left} {@operator} {pattern})";
    }

    /// <summary>Expressions with commas between them, up to a bracket, which is taken too.</summary>
    public List<string> List(string close)
    {
        var items = new List<string>();
        while (!TakeSymbol(close))
        {
            if (items.Count > 0)
            {
                Expect(",");
            }

            items.Add(Expression(0));
        }

        return items;
    }

    /// <summary>The name of a type, as SQL spells it.</summary>
    public string TypeName()
    {
        var words = new List<string>();
        do
        {
            words.Add(QualifiedName());
        }
        while (Peek is { Kind: ExpressionTokenKind.Word, Text: "varying" or "precision" or "with" or "without" or "time" or "zone" or "year" or "month" or "day" or "hour" or "minute" or "second" or "to" });
        var name = string.Join(' ', words);
        if (TakeSymbol("("))
        {
            name += $"({string.Join(", ", List(")"))})";
            while (Peek is { Kind: ExpressionTokenKind.Word, Text: "with" or "without" or "time" or "zone" })
            {
                name += $" {Next().Text}";
            }
        }

        while (Peek.IsSymbol("[") && After.IsSymbol("]"))
        {
            Next();
            Next();
            name += "[]";
        }

        return TypeNames.Canonical.GetValueOrDefault(name, name);
    }

    /// <summary>A name, without a schema that everybody looks in.</summary>
    public string QualifiedName()
    {
        var name = Next() is { Kind: ExpressionTokenKind.Word or ExpressionTokenKind.Name } first ? first.Text : throw Unknown(Peek);
        while (Peek.IsSymbol(".") && After.Kind is ExpressionTokenKind.Word or ExpressionTokenKind.Name)
        {
            Next();
            var last = Next().Text;
            name = name is "public" or "pg_catalog" ? last : $"{name}.{last}";
        }

        return name;
    }

    /// <summary>Reads a whole expression.</summary>
    public string Whole() => Expression(0);

    /// <summary>Reads an operand that stands before a word like FROM or IN.</summary>
    public string Operand() => Expression(Precedence.Pattern);

    /// <summary>Takes the next piece.</summary>
    public ExpressionToken Next() => _next < _tokens.Count ? _tokens[_next++] : throw Unknown(default);

    /// <summary>Looks at the next piece.</summary>
    public ExpressionToken Look() => Peek;

    /// <summary>Whether a bracket opens after the next piece.</summary>
    public bool IsCall() => After.IsSymbol("(");

    /// <summary>The piece after the next.</summary>
    public ExpressionToken LookAfter() => After;

    /// <summary>Takes a key word, if it is next.</summary>
    public bool Take(string word)
    {
        var isNext = Peek.IsWord(word);
        _next += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Takes a symbol, if it is next.</summary>
    public bool TakeSymbol(string symbol)
    {
        var isNext = Peek.IsSymbol(symbol);
        _next += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Takes a symbol that has to be next.</summary>
    public void Expect(string symbol)
    {
        if (!TakeSymbol(symbol))
        {
            throw Unknown(Peek);
        }
    }

    /// <summary>Takes a key word that has to be next.</summary>
    public void ExpectWord(string word)
    {
        if (!Take(word))
        {
            throw Unknown(Peek);
        }
    }

    /// <summary>What is not known here.</summary>
    public static FormatException Unknown(ExpressionToken token) => new($"'{token.Text}' is not known here.");
}
