using Retort.Postgres.Reading;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Looks in a query or body, which is only text, for what it depends on. A name without a schema is one in <c>public</c>.</summary>
internal static class SqlMentions
{
    private static readonly string[] BeforeRelation = ["FROM", "JOIN", "ONLY", "INTO", "UPDATE", "TABLE", "USING"];
    private static readonly string[] OpensTables = ["FROM", "JOIN"];
    private static readonly string[] AfterFrom = ["SELECT", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "OFFSET", "UNION", "EXCEPT", "INTERSECT", "WINDOW", "RETURNING", "SET", "ON", "FOR"];

    /// <summary>Whether it reads or writes a table or view.</summary>
    public static bool Relation(string sql, QualifiedName name)
    {
        var words = Words(sql);
        var inFrom = new Dictionary<int, bool>();
        for (var at = 0; at < words.Count; at++)
        {
            var (text, depth) = words[at];
            if (text.Equals("FROM", StringComparison.OrdinalIgnoreCase))
            {
                inFrom[depth] = true;
            }
            else if (AfterFrom.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                inFrom[depth] = false;
            }
            else if (text == "(")
            {
                // Tables may stand in parentheses; what follows a name or USING is something else.
                inFrom[depth + 1] = inFrom.GetValueOrDefault(depth) && words[Math.Max(0, at - 1)].Text is var before && (before is "," or "(" || OpensTables.Contains(before, StringComparer.OrdinalIgnoreCase));
            }
            else if (Start(words, at, name) is { } start && start > 0 && words[start - 1].Text is var last
                && (BeforeRelation.Contains(last, StringComparer.OrdinalIgnoreCase) || (last is "," or "(" && inFrom.GetValueOrDefault(depth))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it calls a function.</summary>
    public static bool Call(string? sql, QualifiedName name)
    {
        var words = sql is null ? [] : Words(sql);
        return Enumerable.Range(0, Math.Max(0, words.Count - 1)).Any(at => words[at + 1].Text == "(" && Start(words, at, name) is not null);
    }

    /// <summary>Whether it makes a value of a type.</summary>
    public static bool Type(string? sql, QualifiedName name)
    {
        var words = sql is null ? [] : Words(sql);
        return Enumerable.Range(0, words.Count).Any(at => Start(words, at, name) is { } start && (IsCast(words, start) || (at + 1 < words.Count && words[at + 1].Text.StartsWith('\''))));
    }

    private static bool IsCast(List<(string Text, int Depth)> words, int start)
    {
        if (start == 0 || words[start - 1].Text == "::")
        {
            return start > 0;
        }

        var open = words.FindLastIndex(start - 1, word => word.Text == "(" && word.Depth == words[start].Depth - 1);
        return words[start - 1].Text.Equals("AS", StringComparison.OrdinalIgnoreCase) && open > 0 && words[open - 1].Text.Equals("CAST", StringComparison.OrdinalIgnoreCase);
    }

    // Where the name begins, with its schema if that is there; null where it is another's.
    private static int? Start(List<(string Text, int Depth)> words, int at, QualifiedName name)
    {
        if (!ExpressionNames.Is(words[at].Text, name.Name))
        {
            return null;
        }

        var isQualified = at > 1 && words[at - 1].Text == ".";
        return isQualified ? ExpressionNames.Is(words[at - 2].Text, name.Schema ?? ReplayNames.DefaultSchema) ? at - 2 : null
            : name.Schema is null or ReplayNames.DefaultSchema ? at : null;
    }

    private static List<(string Text, int Depth)> Words(string sql) =>
        [.. DefinitionText.Tokens(sql).Where(token => !token.Token.IsComment).Select(token => (sql[token.Token.Start..token.Token.End], token.Depth))];
}
