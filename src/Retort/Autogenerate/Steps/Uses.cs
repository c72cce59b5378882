using Retort.Postgres;
using Retort.Postgres.Reading;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Steps;

/// <summary>What an object is, and what it stands on: by structure for certain, by words in its expressions perhaps.</summary>
internal sealed class Uses
{
    private static readonly string[] Lookups = ["nextval", "currval", "setval", "reg", "pg_", "has_"];

    /// <summary>The names that it has.</summary>
    public HashSet<Slot> Own { get; } = [];

    /// <summary>The names that it stands on.</summary>
    public HashSet<Slot> Slots { get; } = [];

    /// <summary>The words of its expressions, any of which may be the name of something.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of them that an opening bracket follows, which functions may be, each with what a dot divides it from.</summary>
    public HashSet<(string? Before, string Word)> Called { get; } = [];

    /// <summary>Those of them that none follows somewhere, or that something is put into, which tables may be.</summary>
    public HashSet<(string? Before, string Word)> Plain { get; } = [];

    /// <summary>Names of constraints that it says: those on whose conflict an INSERT does something else.</summary>
    public HashSet<string> Constraints { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of its own that an expression says as those of constraints or not at all: those of indexes.</summary>
    public HashSet<Slot> Unsaid { get; } = [];

    /// <summary>It has the name of a table, view, sequence or type.</summary>
    public void Is(QualifiedName name) => Own.Add(new(SlotKind.Relation, name));

    /// <summary>It has the name of an index, which is one among those of tables.</summary>
    public void IsIndex(QualifiedName name)
    {
        Is(name);
        Unsaid.Add(new(SlotKind.Relation, name));
    }

    /// <summary>It stands on a table, view, sequence or type.</summary>
    public void On(QualifiedName name) => Slots.Add(new(SlotKind.Relation, ReplayNames.Of(name)));

    /// <summary>It stands on a column.</summary>
    public void OnColumn(QualifiedName table, string column) => Slots.Add(new(SlotKind.Column, table, column));

    /// <summary>It is in a schema.</summary>
    public void In(string? schema)
    {
        if (schema is not null)
        {
            Slots.Add(new(SlotKind.Schema, new(null, schema)));
        }
    }

    /// <summary>It stands on a type that is not built in.</summary>
    public void On(SqlType? type)
    {
        if (type is { IsBuiltIn: false })
        {
            On(ReplayNames.OfType(type));
        }
    }

    /// <summary>It calls a function.</summary>
    public void Calls(QualifiedName name) => Slots.Add(new(SlotKind.Routine, ReplayNames.Of(name)));

    /// <summary>It has an expression.</summary>
    public void Says(SqlExpression? expression) => Says(expression?.Sql);

    /// <summary>It perhaps stands on a table.</summary>
    public void Names(QualifiedName table)
    {
        Words.Add(table.Name);
        Plain.Add((table.Schema, table.Name));
    }

    /// <summary>Whether words of one of the two kinds are a name: with its schema before it, or with nothing.</summary>
    public static bool Has(HashSet<(string? Before, string Word)> words, Slot slot) => words.Contains((null, slot.Word)) || words.Contains((slot.Name.Schema, slot.Word));

    /// <summary>It has a text in SQL.</summary>
    public void Says(string? sql)
    {
        (string? Before, string Word)? last = null;
        var (afterDot, isTarget) = ((string?)null, false);
        foreach (var (token, _) in sql is null ? [] : DefinitionText.Tokens(sql))
        {
            var text = sql![token.Start..token.End];
            var name = Name(token.Kind, text);
            if (last is { } said)
            {
                // What a dot follows is a schema, or a table that is said where it is read.
                if (text != ".")
                {
                    (text == "(" && !isTarget ? Called : Plain).Add(said);
                }

                Constraints.UnionWith(said == (null, "constraint") && name is not null ? [name] : []);
                afterDot = text == "." ? said.Word : null;
                isTarget = said == (null, "into") || (isTarget && text == ".");
            }

            last = name is null ? null : (afterDot, name);
            if (name is null)
            {
                Quotes(sql, text);
            }
            else if (token.Kind == SqlTokenKind.QuotedIdentifier || !IsKeyword(text))
            {
                Words.Add(name);
            }
        }

        Plain.UnionWith(last is { } end ? [end] : []);
    }

    // The name of a sequence is a string, and so is any that is to be looked up.
    private void Quotes(string sql, string text)
    {
        if (!text.StartsWith('\'') || !Lookups.Any(word => sql.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        string? before = null;
        foreach (var part in text[1..].TrimEnd('\'').Replace("''", "'").Split('.').Select(part => part is ['"', .., '"'] ? DefinitionText.Unquote(part) : part))
        {
            Words.Add(part);
            Plain.Add((before, part));
            before = part;
        }
    }

    private static string? Name(SqlTokenKind kind, string word) => kind switch
    {
        SqlTokenKind.Word => word.ToLowerInvariant(),
        SqlTokenKind.QuotedIdentifier => DefinitionText.Unquote(word),
        _ => null,
    };

    // A word of the language is no name of anything.
    private static bool IsKeyword(string word) => Identifier.Quote(word.ToLowerInvariant())[0] == '"' && word.All(char.IsAsciiLetter);
}
