using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>An index as a migration gives it, as it is in a database.</summary>
internal static class NewIndex
{
    /// <summary>The index.</summary>
    /// <param name="index">As a migration gives it.</param>
    /// <param name="columns">The columns of its table, as far as they are known.</param>
    public static TableIndex Of(TableIndex index, IReadOnlyList<Column> columns) => index with
    {
        Elements = [.. index.Elements.Select(element => Element(element, index.Method ?? "btree", columns))],
        Method = index.Method == "btree" ? null : index.Method,
        Options = ReplayOptions.List(index.Options),
        Tablespace = ReplayOptions.Tablespace(index.Tablespace),
    };

    /// <summary>An element of one.</summary>
    public static IndexElement Element(IndexElement element, string method, IReadOnlyList<Column> columns) => element with
    {
        Collation = ReplayNames.Reference(element.Collation) is { } collation && collation != columns.FirstOrDefault(column => column.Name == element.Column)?.Collation ? collation : null,
        OperatorClass = element.OperatorClass is { } given && element.OperatorClassOptions.Count == 0 && DefaultOperatorClasses.Has(given, method, columns.FirstOrDefault(column => column.Name == element.Column)?.Type) ? null : ReplayNames.Reference(element.OperatorClass),
        OperatorClassOptions = ReplayOptions.List(element.OperatorClassOptions),
        NullsFirst = element.NullsFirst == element.Descending ? null : element.NullsFirst,
    };

    /// <summary>What the columns of an index are called in a name that PostgreSQL chooses (<c>ChooseIndexColumnNames</c> of its sources): an expression by its function, or expr.</summary>
    public static IEnumerable<string> ColumnNames(IEnumerable<IndexElement> elements)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            var first = element.Column ?? FunctionOf(element.Expression!.Sql) ?? "expr";
            var name = first;
            for (var number = 1; !taken.Add(name); number++)
            {
                name = $"{first}{number}";
            }

            yield return name;
        }
    }

    private static string? FunctionOf(string sql)
    {
        string? name = null;
        foreach (var (token, _) in Postgres.Reading.DefinitionText.Tokens(sql))
        {
            var text = sql[token.Start..token.End];
            if (token.Kind == SqlTokenKind.Word && name is null && text.Equals("case", StringComparison.OrdinalIgnoreCase))
            {
                return "case";
            }

            if (text == "(")
            {
                return name is not null && Postgres.Reading.DefinitionText.Close(sql, token.Start) == sql.TrimEnd().Length ? name : null;
            }

            // Of a name with a schema, the last part.
            name = token.Kind switch { SqlTokenKind.Word => text.ToLowerInvariant(), SqlTokenKind.QuotedIdentifier => Postgres.Reading.DefinitionText.Unquote(text), _ => name };
            if (token.Kind is not (SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier) && text != ".")
            {
                return null;
            }
        }

        return null;
    }
}
