using System.Globalization;
using System.Runtime.CompilerServices;

namespace Retort.Postgres.Expressions;

/// <summary>
/// Reads an expression by PostgreSQL's precedence and writes it one way: every operator in parentheses, what PostgreSQL takes for another thing as that
/// (<c>IN</c>, <c>BETWEEN</c>, <c>LIKE</c>), names without the schemas that everybody looks in. Two expressions that come out the same mean the same.
/// </summary>
internal sealed class ExpressionParser
{
    private readonly ExpressionCursor _at;
    private readonly ExpressionPrimary _primary;
    private readonly WordOperators _words;
    private readonly bool _withCasts;

    private ExpressionParser(ExpressionCursor at, bool withCasts)
    {
        _at = at;
        _primary = new(this, at);
        _words = new(this, at);
        _withCasts = withCasts;
    }

    /// <summary>Writes an expression one way.</summary>
    /// <param name="sql">The expression.</param>
    /// <param name="withCasts">Whether casts count. The server writes casts that nobody gave it.</param>
    /// <exception cref="FormatException">It has something that is not known here.</exception>
    public static string Write(string sql, bool withCasts)
    {
        var cursor = new ExpressionCursor(ExpressionTokens.Read(sql));
        var written = new ExpressionParser(cursor, withCasts).Whole();
        return cursor.Peek.Kind == ExpressionTokenKind.End ? written : throw cursor.Unknown();
    }

    /// <summary>Reads an expression of operators that bind more than some.</summary>
    /// <param name="least">How much the strongest of those binds that are left alone.</param>
    /// <exception cref="FormatException">It has something that is not known here, or goes too deep.</exception>
    public string Expression(int least)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new FormatException("It goes too deep.");
        }

        var left = Prefix();
        while (Infix(ref left, least))
        {
        }

        return left;
    }

    private string Prefix()
    {
        if (_at.Take("not"))
        {
            return $"(not {Expression(Precedence.Not)})";
        }

        if (_at.Peek.Kind == ExpressionTokenKind.Symbol && Precedence.Of(_at.Peek.Text) is not 0)
        {
            var sign = _at.Next().Text;
            var operand = Expression(Precedence.Sign);
            return sign == "+" ? operand : sign == "-" && IsNumber(operand) ? $"-{operand}" : $"({sign} {operand})";
        }

        return Postfix(_primary.Read());
    }

    // Subscripts, fields and casts.
    private string Postfix(string value)
    {
        while (true)
        {
            if (_at.TakeSymbol("::"))
            {
                value = Cast(value, TypeName());
            }
            else if (_at.TakeSymbol("["))
            {
                var subscript = _at.Peek.IsSymbol(":") ? "" : Expression(0);
                subscript += _at.TakeSymbol(":") ? $":{(_at.Peek.IsSymbol("]") ? "" : Expression(0))}" : "";
                _at.Expect("]");
                value = $"{value}[{subscript}]";
            }
            else if (_at.TakeSymbol("."))
            {
                value = $"{value}.{_at.Next().Text}";
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
        if (isNumber && value is ['\'', .. var inner, '\''] && IsNumber(inner))
        {
            return inner;
        }

        return _withCasts ? $"{value}::{type}" : value;
    }

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private bool Infix(ref string left, int least)
    {
        var token = _at.Peek;
        switch (token)
        {
            case { Kind: ExpressionTokenKind.Symbol } when Precedence.Of(token.Text) is > 0 and var strength && strength > least:
                _at.Next();
                left = Binary(left, token.Text == "!=" ? "<>" : token.Text, strength);
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "and" } when Precedence.And > least:
                left = Chain(left, "and", Precedence.And);
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "or" } when Precedence.Or > least:
                left = Chain(left, "or", Precedence.Or);
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "operator" } when _at.After.IsSymbol("(") && Precedence.Other > least:
                left = Binary(left, QualifiedOperator(), Precedence.Other);
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "collate" } when Precedence.Collate > least:
                _at.Next();
                left = $"({left} collate {QualifiedName()})";
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "at" } when Precedence.At > least:
                _at.Next();
                left = _words.AtTimeZone(left);
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "is" or "isnull" or "notnull" } when Precedence.Is > least:
                left = _words.Is(left);
                return true;
            case { Kind: ExpressionTokenKind.Word, Text: "between" or "in" or "like" or "ilike" or "not" or "similar" } when Precedence.Pattern > least:
                left = _words.Pattern(left);
                return true;
            default:
                return false;
        }
    }

    private string Binary(string left, string @operator, int strength)
    {
        if (_at.Peek is { Kind: ExpressionTokenKind.Word, Text: "any" or "some" or "all" } && _at.After.IsSymbol("("))
        {
            var which = _at.Next().Text == "all" ? "all" : "any";
            _at.Expect("(");
            var list = Expression(0);
            _at.Expect(")");
            return $"({left} {@operator} {which} {list})";
        }

        return $"({left} {@operator} {Expression(strength)})";
    }

    // Of several the server makes one.
    private string Chain(string left, string word, int strength)
    {
        var parts = new List<string> { Inner(left, word) };
        while (_at.Take(word))
        {
            parts.Add(Inner(Expression(strength), word));
        }

        return $"({word}: {string.Join(" ; ", parts)})";
    }

    private static string Inner(string part, string word) => part.StartsWith($"({word}: ", StringComparison.Ordinal) ? part[(word.Length + 3)..^1] : part;

    private string QualifiedOperator()
    {
        _at.Next();
        _at.Expect("(");
        var name = "";
        while (!_at.Peek.IsSymbol(")"))
        {
            name += _at.Next().Text;
        }

        _at.Next();
        return name.Replace("pg_catalog.", "", StringComparison.Ordinal).Replace("public.", "", StringComparison.Ordinal);
    }

    /// <summary>Expressions with commas between them, up to a bracket, which is taken too.</summary>
    public List<string> List(string close)
    {
        var items = new List<string>();
        while (!_at.TakeSymbol(close))
        {
            if (items.Count > 0)
            {
                _at.Expect(",");
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
        while (_at.Peek is { Kind: ExpressionTokenKind.Word, Text: "varying" or "precision" or "with" or "without" or "time" or "zone" or "year" or "month" or "day" or "hour" or "minute" or "second" or "to" });
        var name = string.Join(' ', words);
        if (_at.TakeSymbol("("))
        {
            name += $"({string.Join(", ", List(")"))})";
            while (_at.Peek is { Kind: ExpressionTokenKind.Word, Text: "with" or "without" or "time" or "zone" })
            {
                name += $" {_at.Next().Text}";
            }
        }

        while (_at.Peek.IsSymbol("[") && _at.After.IsSymbol("]"))
        {
            _at.Next();
            _at.Next();
            name += "[]";
        }

        return TypeNames.Canonical.GetValueOrDefault(name, name);
    }

    /// <summary>A name, without a schema that everybody looks in.</summary>
    public string QualifiedName()
    {
        var name = _at.Next() is { Kind: ExpressionTokenKind.Word or ExpressionTokenKind.Name } first ? first.Text : throw _at.Unknown();
        while (_at.Peek.IsSymbol(".") && _at.After.Kind is ExpressionTokenKind.Word or ExpressionTokenKind.Name)
        {
            _at.Next();
            var last = _at.Next().Text;
            name = name is "public" or "pg_catalog" ? last : $"{name}.{last}";
        }

        return name;
    }

    /// <summary>Reads a whole expression.</summary>
    public string Whole() => Expression(0);

    /// <summary>Reads an operand that stands before a word like FROM or IN.</summary>
    public string Operand() => Expression(Precedence.Pattern);
}
