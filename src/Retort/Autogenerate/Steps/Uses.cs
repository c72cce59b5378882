using Retort.Postgres;
using Retort.Postgres.Reading;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Steps;

/// <summary>What an object is, and what it stands on: by structure for certain, by words in its expressions perhaps.</summary>
internal sealed class Uses
{
    /// <summary>The names that it has.</summary>
    public HashSet<Slot> Own { get; } = [];

    /// <summary>The names that it stands on.</summary>
    public HashSet<Slot> Slots { get; } = [];

    /// <summary>The words of its expressions, any of which may be the name of something.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of them that an opening bracket follows, which functions may be.</summary>
    public HashSet<string> Called { get; } = new(StringComparer.Ordinal);

    /// <summary>It has the name of a table, view, sequence, index or type.</summary>
    public void Is(QualifiedName name) => Own.Add(new(SlotKind.Relation, name));

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

    /// <summary>It has a text in SQL.</summary>
    public void Says(string? sql)
    {
        string? before = null;
        foreach (var (token, _) in sql is null ? [] : DefinitionText.Tokens(sql))
        {
            var word = sql![token.Start..token.End];
            if (word == "(" && before is not null)
            {
                Called.Add(before);
            }

            before = token.Kind switch { SqlTokenKind.Word => word.ToLowerInvariant(), SqlTokenKind.QuotedIdentifier => DefinitionText.Unquote(word), _ => null };
            switch (token.Kind)
            {
                // A word of the language is no name of anything.
                case SqlTokenKind.Word when Identifier.Quote(word.ToLowerInvariant())[0] == '"' && word.All(char.IsAsciiLetter):
                    break;
                case SqlTokenKind.Word:
                    Words.Add(word.ToLowerInvariant());
                    break;
                case SqlTokenKind.QuotedIdentifier:
                    Words.Add(DefinitionText.Unquote(word));
                    break;
                default:
                    // The name of a sequence is a string.
                    if (word.StartsWith('\''))
                    {
                        Words.UnionWith(word[1..].TrimEnd('\'').Replace("''", "'").Split('.').Select(part => part.StartsWith('"') ? part.Trim('"').Replace("\"\"", "\"") : part));
                    }

                    break;
            }
        }
    }
}
