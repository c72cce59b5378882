namespace Retort.Postgres.Expressions;

/// <summary>Reads operators that are words, and what the server takes them for.</summary>
internal sealed class WordOperators(ExpressionParser parser, ExpressionCursor at)
{
    /// <summary>AT TIME ZONE and AT LOCAL, whose first word was taken.</summary>
    public string AtTimeZone(string left)
    {
        if (at.Take("local"))
        {
            return $"({left} at local)";
        }

        at.ExpectWord("time");
        at.ExpectWord("zone");
        return $"timezone({parser.Expression(Precedence.At)}, {left})";
    }

    /// <summary>IS and its kin.</summary>
    public string Is(string left)
    {
        switch (at.Next().Text)
        {
            case "isnull":
                return $"({left} is null)";
            case "notnull":
                return $"({left} is not null)";
        }

        var not = at.Take("not") ? "not " : "";
        if (at.Take("distinct"))
        {
            at.ExpectWord("from");
            return not.Length > 0 ? $"(not ({left} is distinct from {parser.Expression(Precedence.Is)}))" : $"({left} is distinct from {parser.Expression(Precedence.Is)})";
        }

        return at.Next() is { Kind: ExpressionTokenKind.Word, Text: "null" or "true" or "false" or "unknown" or "document" or "normalized" } what ? $"({left} is {not}{what.Text})" : throw at.Unknown();
    }

    /// <summary>BETWEEN, IN, LIKE and its kin, each of which NOT may go before.</summary>
    public string Pattern(string left)
    {
        var isNot = at.Take("not");
        switch (at.Next().Text)
        {
            case "between":
                var isSymmetric = at.Take("symmetric");
                _ = at.Take("asymmetric");
                var low = parser.Expression(Precedence.Pattern);
                at.ExpectWord("and");
                var high = parser.Expression(Precedence.Pattern);
                return isSymmetric ? $"({left} {(isNot ? "not " : "")}between symmetric {low} and {high})"
                    : isNot ? $"(or: ({left} < {low}) ; ({left} > {high}))"
                    : $"(and: ({left} >= {low}) ; ({left} <= {high}))";
            case "in":
                at.Expect("(");
                var values = parser.List(")");
                return values.Count == 1 ? $"({left} {(isNot ? "<>" : "=")} {values[0]})" : $"({left} {(isNot ? "<> all" : "= any")} array[{string.Join(", ", values)}])";
            case "like":
                return Like(left, isNot ? "!~~" : "~~");
            case "ilike":
                return Like(left, isNot ? "!~~*" : "~~*");
            case "similar":
                at.ExpectWord("to");
                return $"({left} {(isNot ? "!~" : "~")} similar_to_escape({parser.Expression(Precedence.Pattern)}))";
            default:
                throw at.Unknown();
        }
    }

    private string Like(string left, string @operator)
    {
        var pattern = parser.Expression(Precedence.Pattern);
        return at.Take("escape") ? $"({left} {@operator} like_escape({pattern}, {parser.Expression(Precedence.Pattern)}))" : $"({left} {@operator} {pattern})";
    }
}
