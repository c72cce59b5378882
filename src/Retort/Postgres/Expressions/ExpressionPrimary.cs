namespace Retort.Postgres.Expressions;

/// <summary>Reads what operators stand between: constants, columns, calls, CASE, ARRAY, what is in parentheses.</summary>
internal sealed class ExpressionPrimary(ExpressionParser parser, ExpressionCursor at)
{
    // Words that are calls without parentheses.
    private static readonly HashSet<string> Values =
    [
        "current_date", "current_time", "current_timestamp", "localtime", "localtimestamp", "current_user", "session_user", "user", "current_role", "current_catalog", "current_schema",
    ];

    /// <summary>Reads one.</summary>
    public string Read()
    {
        var token = at.Peek;
        switch (token.Kind)
        {
            case ExpressionTokenKind.Number:
                return at.Next().Text;
            case ExpressionTokenKind.Text:
                return $"'{TimeText.Normal(at.Next().Text)}'";
            case ExpressionTokenKind.Symbol when at.TakeSymbol("("):
                return Parenthesized();
            case ExpressionTokenKind.Word when token.Text is "case":
                return Case();
            case ExpressionTokenKind.Word when token.Text is "array" && at.After.IsSymbol("["):
                at.Next();
                at.Next();
                return $"array[{string.Join(", ", parser.List("]"))}]";
            case ExpressionTokenKind.Word when token.Text is "cast" && at.After.IsSymbol("("):
                return Cast();
            case ExpressionTokenKind.Word when token.Text is "row" && at.After.IsSymbol("("):
                at.Next();
                at.Next();
                return $"row({string.Join(", ", parser.List(")"))})";
            case ExpressionTokenKind.Word when token.Text is "null" or "true" or "false":
                return at.Next().Text;
            case ExpressionTokenKind.Word when token.Text is "select" or "exists" or "with":
                throw at.Unknown();
            case ExpressionTokenKind.Word when Values.Contains(token.Text) && !at.After.IsSymbol("("):
                at.Next();
                return token.Text == "current_timestamp" ? "now()" : token.Text;
            case ExpressionTokenKind.Word or ExpressionTokenKind.Name:
                return NameOrCall(token);
            default:
                throw at.Unknown();
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
        at.Next();
        var written = "case";
        written += at.Peek.IsWord("when") ? "" : $" {parser.Whole()}";
        while (at.Take("when"))
        {
            written += $" when {parser.Whole()}";
            at.ExpectWord("then");
            written += $" then {parser.Whole()}";
        }

        // Without ELSE the server writes the NULL that it means.
        var otherwise = at.Take("else") ? parser.Whole() : "null";
        at.ExpectWord("end");
        return $"({written} else {otherwise} end)";
    }

    private string Cast()
    {
        at.Next();
        at.Next();
        var value = parser.Whole();
        at.ExpectWord("as");
        var type = parser.TypeName();
        at.Expect(")");
        return parser.Cast(value, type);
    }

    private string NameOrCall(ExpressionToken token)
    {
        // interval '1 day'
        if (token.Kind == ExpressionTokenKind.Word && at.After.Kind == ExpressionTokenKind.Text && token.Text is "interval" or "date" or "time" or "timestamp" or "timestamptz" or "numeric" or "jsonb" or "json")
        {
            var type = at.Next().Text;
            return parser.Cast($"'{TimeText.Normal(at.Next().Text)}'", TypeNames.Canonical.GetValueOrDefault(type, type));
        }

        var name = parser.QualifiedName();
        if (!at.TakeSymbol("("))
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
        if (at.TakeSymbol("*"))
        {
            at.Expect(")");
            return $"{name}(*)";
        }

        _ = at.Take("variadic");
        var arguments = parser.List(")");

        // A sequence may be named with the schema that everybody looks in, and is what is cast anyway.
        const string AsSequence = "::regclass";
        return name is "nextval" or "currval" && arguments is [['\'', .. var sequence]]
            ? $"{name}('{(sequence.StartsWith("public.", StringComparison.Ordinal) ? sequence["public.".Length..] : sequence).Replace(AsSequence, "", StringComparison.Ordinal)})"
            : $"{name}({string.Join(", ", arguments)})";
    }

    private string Extract()
    {
        var field = at.Next().Text;
        at.ExpectWord("from");
        var value = parser.Whole();
        at.Expect(")");
        return $"extract('{field.ToLowerInvariant()}', {value})";
    }

    private string Position()
    {
        var what = parser.Operand();
        if (at.TakeSymbol(","))
        {
            var second = parser.Whole();
            at.Expect(")");
            return $"position({what}, {second})";
        }

        at.ExpectWord("in");
        var where = parser.Whole();
        at.Expect(")");
        return $"position({where}, {what})";
    }

    private string Substring()
    {
        var arguments = new List<string> { parser.Whole() };
        if (at.Take("from"))
        {
            arguments.Add(parser.Whole());
            if (at.Take("for"))
            {
                arguments.Add(parser.Whole());
            }

            at.Expect(")");
        }
        else if (at.TakeSymbol(","))
        {
            arguments.AddRange(parser.List(")"));
        }
        else
        {
            at.Expect(")");
        }

        return $"substring({string.Join(", ", arguments)})";
    }

    private string Trim()
    {
        var name = at.Take("leading") ? "ltrim" : at.Take("trailing") ? "rtrim" : "btrim";
        _ = at.Take("both");
        if (at.Take("from"))
        {
            return $"{name}({string.Join(", ", parser.List(")"))})";
        }

        var first = parser.Whole();
        if (at.Take("from"))
        {
            var value = parser.Whole();
            at.Expect(")");
            return $"{name}({value}, {first})";
        }

        var rest = at.TakeSymbol(",") ? parser.List(")") : [];
        if (rest.Count == 0 && !at.TakeSymbol(")"))
        {
            throw at.Unknown();
        }

        return $"{name}({string.Join(", ", [first, .. rest])})";
    }
}
