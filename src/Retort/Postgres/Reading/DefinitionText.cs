namespace Retort.Postgres.Reading;

/// <summary>Takes apart what the server writes of an object: <c>pg_get_indexdef</c> and its kin.</summary>
internal static class DefinitionText
{
    /// <summary>The parts of a list, which commas outside of all brackets divide; none of an empty one.</summary>
    public static IReadOnlyList<string> Split(string list)
    {
        var parts = new List<string>();
        var start = 0;
        foreach (var (token, depth) in Tokens(list))
        {
            if (depth == 0 && list[token.Start] == ',')
            {
                parts.Add(list[start..token.Start].Trim());
                start = token.End;
            }
        }

        return list.Trim().Length == 0 ? [] : [.. parts, list[start..].Trim()];
    }

    /// <summary>What stands in the first parentheses after a word that is outside of all brackets; null where there is no such word.</summary>
    public static string? AfterWord(string definition, string word) =>
        FindWord(definition, word) is { } at && definition.IndexOf('(', at) is >= 0 and var open ? Inside(definition, open) : null;

    /// <summary>Where a word ends that is outside of all brackets; null where there is none.</summary>
    public static int? FindWord(string definition, string word)
    {
        foreach (var (token, depth) in Tokens(definition))
        {
            if (depth == 0 && token.Kind == SqlTokenKind.Word && definition.AsSpan(token.Start, token.End - token.Start).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return token.End;
            }
        }

        return null;
    }

    /// <summary>What stands between an opening bracket and the one that closes it.</summary>
    public static string Inside(string definition, int open) => definition[(open + 1)..(Close(definition, open) - 1)];

    /// <summary>Where a bracket that opens is closed: the place after.</summary>
    public static int Close(string definition, int open)
    {
        foreach (var (token, depth) in Tokens(definition[open..]))
        {
            if (depth == 0 && definition[open + token.Start] is ')' or ']')
            {
                return open + token.End;
            }
        }

        return definition.Length;
    }

    /// <summary>An expression without the parentheses around the whole of it.</summary>
    public static string Unwrap(string expression)
    {
        var text = expression.Trim();
        while (text.StartsWith('(') && Close(text, 0) == text.Length)
        {
            text = text[1..^1].Trim();
        }

        return text;
    }

    /// <summary>A name as SQL writes it, as it is.</summary>
    public static string Unquote(string name) => name.StartsWith('"') ? name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : name;

    /// <summary>The tokens, comments left out, each with the number of brackets around it; a bracket is outside of itself.</summary>
    public static IEnumerable<(SqlToken Token, int Depth)> Tokens(string sql)
    {
        var tokenizer = new SqlTokenizer(sql);
        var depth = 0;
        for (var token = tokenizer.Next(); token.Kind != SqlTokenKind.End; token = tokenizer.Next())
        {
            depth -= token.Kind == SqlTokenKind.Symbol && sql[token.Start] is ')' or ']' ? 1 : 0;
            yield return (token, depth);
            depth += token.Kind == SqlTokenKind.Symbol && sql[token.Start] is '(' or '[' ? 1 : 0;
        }
    }
}
