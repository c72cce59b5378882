using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

/// <summary>Checks of arguments while a migration records, so that a fault shows the line that the user wrote.</summary>
internal static class Given
{
    /// <summary>A list with something in it.</summary>
    public static ValueList<T> Some<T>(IReadOnlyList<T>? items, string what, SourceLocation place) =>
        items is { Count: > 0 } ? [.. items] : throw Rules.EmptyList.Error($"{what} is empty: name at least one.", place);

    /// <summary>Columns, at least one, none twice.</summary>
    public static ValueList<string> Columns(IReadOnlyList<string>? columns, string what, SourceLocation place)
    {
        var some = Some(columns, what, place);
        var twice = some.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? some : throw Rules.DuplicateColumn.Error($"{what} has '{twice.Key}' twice: name it once.", place);
    }

    /// <summary>What a table is made of: no column twice, no foreign key that is on nothing.</summary>
    public static ValueList<TableElement> Elements(string table, IReadOnlyList<TableElement>? elements, SourceLocation place)
    {
        var all = elements ?? [];
        var twice = all.OfType<Column>().GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw Rules.DuplicateColumn.Error($"Table '{table}' has two columns '{twice.Key}': give one of them another name.", place);
        }

        if (all.OfType<ForeignKey>().FirstOrDefault(key => key.Columns.Count == 0) is { } key)
        {
            throw Rules.EmptyList.Error(
                $"Table '{table}' refers to '{key.References}' with no column: write ForeignKey([…], References(…)), or references: in a column.", place);
        }

        var keys = all.OfType<PrimaryKey>().Count() + all.OfType<Column>().SelectMany(column => column.Constraints).OfType<PrimaryKey>().Count();
        return keys <= 1
            ? [.. all]
            : throw Rules.BadArguments.Error($"Table '{table}' has {keys} primary keys: for one of several columns, write PrimaryKey([…]) once.", place);
    }

    /// <summary>An expression: one piece of SQL, whose comments at the end are dropped so that what follows it is not swallowed.</summary>
    public static SqlExpression Sql(string? sql, string what, SourceLocation place)
    {
        var pieces = string.IsNullOrWhiteSpace(sql) ? [] : StatementSplitter.Split(sql, place);
        return pieces switch
        {
            [] => throw Rules.EmptySql.Error($"{what} is empty: give an SQL expression.", place),
            [var only] => new(only.Sql),
            _ => throw Rules.BadArguments.Error($"{what} has a semicolon: it must be one SQL expression.", place),
        };
    }

    /// <summary>An expression, or null.</summary>
    public static SqlExpression? OptionalSql(string? sql, string what, SourceLocation place) => sql is null ? null : Sql(sql, what, place);

    /// <summary>A value or an expression, but not both.</summary>
    public static SqlExpression? Default(object? value, string? sql, SourceLocation place)
    {
        if (value is not null && sql is not null)
        {
            throw Rules.BadArguments.Error("defaultValue and defaultSql are both given: a default is a value or an expression.", place);
        }

        return value switch
        {
            null => OptionalSql(sql, "defaultSql", place),
            SqlExpression expression => Sql(expression.Sql, "defaultValue", place),
            _ => Value(value, place),
        };
    }

    /// <summary>A value as a literal.</summary>
    public static SqlExpression Value(object? value, SourceLocation place)
    {
        try
        {
            return value is SqlExpression expression ? Sql(expression.Sql, "a value", place) : new(Literal.Untyped(value));
        }
        catch (DiagnosticException fault) when (fault.Diagnostics is [{ Location: null } only])
        {
            throw new DiagnosticException(only with { Location = place }, fault);
        }
    }

    /// <summary>When a constraint is checked. INITIALLY DEFERRED alone means deferrable, as in PostgreSQL.</summary>
    public static Deferrability Deferrability(bool deferrable, bool initiallyDeferred) => (deferrable, initiallyDeferred) switch
    {
        (_, true) => Schema.Deferrability.InitiallyDeferred,
        (true, false) => Schema.Deferrability.InitiallyImmediate,
        _ => Schema.Deferrability.NotDeferrable,
    };

    /// <summary>That two arguments are not given together.</summary>
    public static void NotBoth(bool first, bool second, string message, SourceLocation place) => That(!(first && second), message, place);

    /// <summary>That arguments fit each other.</summary>
    public static void That(bool isSound, string message, SourceLocation place)
    {
        if (!isSound)
        {
            throw Rules.BadArguments.Error(message, place);
        }
    }
}
