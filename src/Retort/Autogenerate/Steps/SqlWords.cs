using Retort.Postgres;
using Retort.Postgres.Reading;
using Retort.Schema;

namespace Retort.Autogenerate.Steps;

/// <summary>The words of SQL texts, any of which may be the name of something.</summary>
internal sealed class SqlWords
{
    // Functions and types that take a name as a string.
    private static readonly string[] Lookups = ["nextval", "currval", "setval", "reg", "pg_", "has_"];

    private readonly HashSet<(string? Schema, string Word)> _called = [];
    private readonly HashSet<(string? Schema, string Word)> _plain = [];

    /// <summary>Whether any string may be the name of something; otherwise only one in a text that looks names up.</summary>
    public bool HasNamesInStrings { get; init; }

    /// <summary>All of them, without those of the language.</summary>
    public HashSet<string> All { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of constraints: those on whose conflict an INSERT does something else.</summary>
    public HashSet<string> Constraints { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a name is said as that of a function: with an opening bracket after it, and with its schema before it or nothing.</summary>
    public bool Calls(Slot slot) => Has(_called, slot);

    /// <summary>Whether a name is said as that of a table or type: without a bracket, or where something is put into it.</summary>
    public bool Reads(Slot slot) => Has(_plain, slot);

    /// <summary>Adds the name of a table.</summary>
    public void Add(QualifiedName table) => Add(_plain, table.Schema, table.Name);

    /// <summary>Adds the words of a text.</summary>
    public void Add(string sql)
    {
        List<(SqlTokenKind Kind, string Text)> tokens = [.. DefinitionText.Tokens(sql).Select(part => (part.Token.Kind, sql[part.Token.Start..part.Token.End]))];
        var hasNames = HasNamesInStrings || Lookups.Any(word => sql.Contains(word, StringComparison.OrdinalIgnoreCase));
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Name(tokens[at]) is { } name)
            {
                Add(tokens, at, name);
            }
            else if (hasNames && tokens[at].Text.StartsWith('\''))
            {
                AddString(tokens[at].Text);
            }
        }
    }

    private void Add(List<(SqlTokenKind Kind, string Text)> tokens, int at, string name)
    {
        var follows = at + 1 < tokens.Count ? tokens[at + 1].Text : "";
        if (Is(tokens, at - 1, "constraint"))
        {
            Constraints.Add(name);
        }

        // What a dot follows is a schema, or a table that is said where it is read.
        if (follows == ".")
        {
            All.Add(name);
            return;
        }

        var first = at;
        while (first >= 2 && tokens[first - 1].Text == ".")
        {
            first -= 2;
        }

        Add(follows == "(" && !Is(tokens, first - 1, "into") ? _called : _plain, first < at ? Name(tokens[at - 2]) : null, name);
    }

    private void AddString(string literal)
    {
        string? schema = null;
        foreach (var part in literal[1..].TrimEnd('\'').Replace("''", "'").Split('.').Select(part => part is ['"', .., '"'] ? DefinitionText.Unquote(part) : part))
        {
            Add(_plain, schema, part);
            schema = part;
        }
    }

    private void Add(HashSet<(string? Schema, string Word)> words, string? schema, string word)
    {
        All.Add(word);
        words.Add((schema, word));
    }

    private static bool Has(HashSet<(string? Schema, string Word)> words, Slot slot) => words.Contains((null, slot.Word)) || words.Contains((slot.Name.Schema, slot.Word));

    private static bool Is(List<(SqlTokenKind Kind, string Text)> tokens, int at, string word) => at >= 0 && tokens[at].Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    // A word of the language is no name of anything.
    private static string? Name((SqlTokenKind Kind, string Text) token) => token.Kind switch
    {
        SqlTokenKind.QuotedIdentifier => DefinitionText.Unquote(token.Text),
        SqlTokenKind.Word when token.Text.ToLowerInvariant() is var word && !(Identifier.Quote(word)[0] == '"' && word.All(char.IsAsciiLetter)) => word,
        _ => null,
    };
}
