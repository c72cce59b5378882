namespace Retort.Postgres.Expressions;

/// <summary>Reads what operators stand between: constants, columns, calls, CASE, ARRAY, what is in parentheses.</summary>
internal sealed class ExpressionPrimary(ExpressionParser parser)
{
    // Words that are calls without parentheses.
    private static readonly HashSet<string> Values =
    [
        "current_date", "current_time", "current_timestamp", "localtime", "localtimestamp", "current_user", "session_user", "user", "current_role", "current_catalog", "current_schema",
    ];

    /// <summary>Reads one.</summary>
    public string Read()
    {
        var token = parser.Look();
        switch (token.Kind)
        {
            case ExpressionTokenKind.Number:
                return parser.Next().Text;
            case ExpressionTokenKind.Text:
                return $"'{TimeText.Normal(parser.Next().Text)}'";
            case ExpressionTokenKind.Symbol when parser.TakeSymbol("("):
                return Parenthesized();
            case ExpressionTokenKind.Word when token.Text is "case":
                return Case();
            case ExpressionTokenKind.Word when token.Text is "array" && parser.LookAfter().IsSymbol("["):
                parser.Next();
                parser.Next();
                return $"array[{string.Join(", ", parser.List("]"))}]";
            case ExpressionTokenKind.Word when token.Text is "cast" && parser.IsCall():
                return Cast();
            case ExpressionTokenKind.Word when token.Text is "row" && parser.IsCall():
                parser.Next();
                parser.Next();
                return $"row({string.Join(", ", parser.List(")"))})";
            case ExpressionTokenKind.Word when token.Text is "null" or "true" or "false":
                return parser.Next().Text;
            case ExpressionTokenKind.Word when token.Text is "select" or "exists" or "with":
                throw ExpressionParser.Unknown(token);
            case ExpressionTokenKind.Word when Values.Contains(token.Text) && !parser.IsCall():
                parser.Next();
                return token.Text == "current_timestamp" ? "now()" : token.Text;
            case ExpressionTokenKind.Word or ExpressionTokenKind.Name:
                return NameOrCall(token);
            default:
                throw ExpressionParser.Unknown(token);
        }
    }

    // Parentheses, or a row without the word.
    private string Parenthesized()
    {
        var items = parser.List(")");
        return items.Count == 1 ? items[0] : $"row({string.Join(", ", items)})";
    }

    private string Case()
    {
        parser.Next();
        var written = "case";
        written += parser.Look().IsWord("when") ? "" : $" {parser.Whole()}";
        while (parser.Take("when"))
        {
            written += $" when {parser.Whole()}";
            parser.ExpectWord("then");
            written += $" then {parser.Whole()}";
        }

        // Without ELSE the server writes the NULL that it means.
        var otherwise = parser.Take("else") ? parser.Whole() : "null";
        parser.ExpectWord("end");
        return $"({written} else {otherwise} end)";
    }

    private string Cast()
    {
        parser.Next();
        parser.Next();
        var value = parser.Whole();
        parser.ExpectWord("as");
        var type = parser.TypeName();
        parser.Expect(")");
        return parser.Cast(value, type);
    }

    private string NameOrCall(ExpressionToken token)
    {
        // interval '1 day'
        if (token.Kind == ExpressionTokenKind.Word && parser.LookAfter().Kind == ExpressionTokenKind.Text && token.Text is "interval" or "date" or "time" or "timestamp" or "timestamptz" or "numeric" or "jsonb" or "json")
        {
            var type = parser.Next().Text;
            return parser.Cast($"'{TimeText.Normal(parser.Next().Text)}'", TypeNames.Canonical.GetValueOrDefault(type, type));
        }

        var name = parser.QualifiedName();
        if (!parser.TakeSymbol("("))
        {
            return name;
        }

        return name switch
        {
            "extract" => Extract(),
            "position" => Position(),
            "substring" => Substring(),
            "trim" => Trim(),
            _ => Call(name),
        };
    }

    private string Call(string name)
    {
        if (parser.TakeSymbol("*"))
        {
            parser.Expect(")");
            return $"{name}(*)";
        }

        _ = parser.Take("variadic");
        var arguments = parser.List(")");

        // A sequence may be named with the schema that everybody looks in.
        return name is "nextval" or "currval" && arguments is [['\'', .. var sequence]]
            ? $"{name}('{(sequence.StartsWith("public.", StringComparison.Ordinal) ? sequence["public.".Length..] : sequence)})"
            : $"{name}({string.Join(", ", arguments)})";
    }

    private string Extract()
    {
        var field = parser.Next().Text;
        parser.ExpectWord("from");
        var value = parser.Whole();
        parser.Expect(")");
        return $"extract('{field.ToLowerInvariant()}', {value})";
    }

    private string Position()
    {
        var what = parser.Operand();
        if (parser.TakeSymbol(","))
        {
            var second = parser.Whole();
            parser.Expect(")");
            return $"position({what}, {second})";
        }

        parser.ExpectWord("in");
        var where = parser.Whole();
        parser.Expect(")");
        return $"position({where}, {what})";
    }

    private string Substring()
    {
        var arguments = new List<string> { parser.Whole() };
        if (parser.Take("from"))
        {
            arguments.Add(parser.Whole());
            if (parser.Take("for"))
            {
                arguments.Add(parser.Whole());
            }

            parser.Expect(")");
        }
        else if (parser.TakeSymbol(","))
        {
            arguments.AddRange(parser.List(")"));
        }
        else
        {
            parser.Expect(")");
        }

        return $"substring({string.Join(", ", arguments)})";
    }

    private string Trim()
    {
        var name = parser.Take("leading") ? "ltrim" : parser.Take("trailing") ? "rtrim" : "btrim";
        _ = parser.Take("both");
        if (parser.Take("from"))
        {
            return $"{name}({string.Join(", ", parser.List(")"))})";
        }

        var first = parser.Whole();
        if (parser.Take("from"))
        {
            var value = parser.Whole();
            parser.Expect(")");
            return $"{name}({value}, {first})";
        }

        var rest = parser.TakeSymbol(",") ? parser.List(")") : [];
        if (rest.Count == 0 && !parser.TakeSymbol(")"))
        {
            throw ExpressionParser.Unknown(parser.Look());
        }

        return $"{name}({string.Join(", ", [first, .. rest])})";
    }
}
