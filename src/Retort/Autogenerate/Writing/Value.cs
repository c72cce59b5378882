using System.Globalization;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Schema;

namespace Retort.Autogenerate.Writing;

/// <summary>Simple values as C#.</summary>
internal static class Value
{
    /// <summary>A name or a word, on one line whatever is in it.</summary>
    public static Code Of(string text) => new Word(CSharpLiteral.Of(text));

    /// <summary>A name or null.</summary>
    public static Code OfNullable(string? text) => text is null ? Word.Null : Of(text);

    public static Code Of(bool value) => new Word(value ? "true" : "false");

    public static Code Of(long value) => new Word(value.ToString(CultureInfo.InvariantCulture));

    public static Code Of(double value) => new Word(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A value of an enum, or several flags.</summary>
    public static Code Of<T>(T value)
        where T : struct, Enum => new Word(string.Join(" | ", value.ToString().Split(", ").Select(name => $"{typeof(T).Name}.{name}")));

    /// <summary>A name with its schema; without one it is a string.</summary>
    public static Code Of(QualifiedName name) => name.Schema is null ? Of(name.Name) : new Call("Qualified").Add(name.Name).Add(name.Schema);

    /// <summary>Prose or SQL: as it stands where it has several lines.</summary>
    public static Code Text(string text) => text.Contains('\n', StringComparison.Ordinal) ? new MultilineText(text) : Of(text);

    /// <summary>Prose, SQL or null.</summary>
    public static Code TextOrNull(string? text) => text is null ? Word.Null : Text(text);

    /// <summary>SQL where an expression is wanted, not a string.</summary>
    public static Code Sql(SqlExpression expression) => new Call("Sql").Add(Text(expression.Sql));

    /// <summary>A column of a table.</summary>
    public static Code Of(ColumnReference column) => new Call("ColumnOf").Add(column.Table.Name).Add(column.Column).Set("schema", column.Table.Schema);

    public static Code List(IEnumerable<string> names) => List(names, Of);

    public static Code List<T>(IEnumerable<T> items, Func<T, Code> write) => new Items(items.Select(write));

    /// <summary>The schema of a second name, where the builder gives it that of the first unless it says its own; null where it need not be said.</summary>
    public static string? SchemaBeside(QualifiedName second, QualifiedName first) => second.Schema == first.Schema ? null : second.Schema ?? "";
}
