using System.Text;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Changes of an enum type's values as SQL.</summary>
internal static class EnumSql
{
    public static IReadOnlyList<Statement> AddValue(AddEnumValue add)
    {
        var place = add switch
        {
            { Before: { } before } => $" BEFORE {Literal.Text(before)}",
            { After: { } after } => $" AFTER {Literal.Text(after)}",
            _ => "",
        };
        var name = Identifier.Quote(add.Type);
        var sql = $"ALTER TYPE {name} ADD VALUE {Clause.IfNotExists(add.IfNotExists)}{Literal.Text(add.Value)}{place}";
        var verify = "EXISTS (SELECT 1 FROM pg_catalog.pg_enum"
            + $" WHERE enumtypid = pg_catalog.to_regtype({Literal.Text(name)}) AND enumlabel = {Literal.Text(add.Value)})";
        return [new(sql, StatementScope.Alone, verify)];
    }

    public static IReadOnlyList<Statement> RenameValue(RenameEnumValue rename) =>
        [new($"ALTER TYPE {Identifier.Quote(rename.Type)} RENAME VALUE {Literal.Text(rename.Value)} TO {Literal.Text(rename.NewValue)}")];

    /// <summary>
    /// The new type takes the name before the columns change, so that a default that names the type means the new one. All columns of a
    /// table change in one statement: one rewrite.
    /// </summary>
    public static IReadOnlyList<Statement> Replace(ReplaceEnumValues replace)
    {
        var old = OldName(replace.Type);
        return
        [
            new($"ALTER TYPE {Identifier.Quote(replace.Type)} RENAME TO {Identifier.Quote(old.Name)}"),
            .. CustomTypeSql.Create(new CreateType(new EnumType(replace.Type, replace.Values) { Comment = replace.Comment })),
            .. replace.Columns.GroupBy(column => column.Table).Select(table => Rewrite(table.Key, table, replace)),
            new($"DROP TYPE {Identifier.Quote(old)}"),
        ];
    }

    private static Statement Rewrite(QualifiedName table, IEnumerable<EnumColumn> columns, ReplaceEnumValues replace)
    {
        var actions = columns.SelectMany(column => Actions(column, replace));
        return new($"ALTER TABLE {Identifier.Quote(table)}\n    {string.Join(",\n    ", actions)}");
    }

    private static IEnumerable<string> Actions(EnumColumn column, ReplaceEnumValues replace)
    {
        var alter = $"ALTER COLUMN {Identifier.Quote(column.Column)}";
        if (column.Default is not null || column.ExistingDefault is not null)
        {
            yield return $"{alter} DROP DEFAULT";
        }

        var type = Identifier.Quote(replace.Type) + (column.IsArray ? "[]" : "");
        yield return $"{alter} TYPE {type} USING {Using(column, replace.Mapping)}::{type}";
        if (column.Default is { } value)
        {
            yield return $"{alter} SET DEFAULT {value.Sql}";
        }
    }

    // A subquery may not stand in USING, so the elements of an array are mapped by array_replace.
    private static string Using(EnumColumn column, ValueList<EnumValueMapping> mapping)
    {
        var text = Identifier.Quote(column.Column) + (column.IsArray ? "::text[]" : "::text");
        if (mapping.Count == 0)
        {
            return text;
        }

        if (column.IsArray)
        {
            return mapping.Aggregate(text, (sql, pair) => $"array_replace({sql}, {Literal.Text(pair.From)}, {Literal.Text(pair.To)})");
        }

        var cases = mapping.Select(pair => $" WHEN {Literal.Text(pair.From)} THEN {Literal.Text(pair.To)}");
        return $"(CASE {text}{string.Concat(cases)} ELSE {text} END)";
    }

    private static QualifiedName OldName(QualifiedName type)
    {
        const string Suffix = "__old";
        var name = new StringBuilder();
        var bytes = Suffix.Length;
        foreach (var rune in type.Name.EnumerateRunes().TakeWhile(rune => (bytes += rune.Utf8SequenceLength) <= Identifier.MaxBytes))
        {
            name.Append(rune);
        }

        return type.Rename(name + Suffix);
    }
}
