using System.Globalization;
using Retort.Revisions;

namespace Retort.Postgres;

/// <summary>Turns values of .NET into SQL literals: the same text in a script and in a database, on every machine and in every culture.</summary>
internal static class Literal
{
    /// <summary>
    /// The value with its PostgreSQL type, fit for any place in an expression. Strings stay untyped, as SQL's own are: the place decides
    /// whether one is text, an enum's label or a date, and it is text where nothing else decides.
    /// </summary>
    /// <exception cref="DiagnosticException">RET2053: there is no literal for the type. RET2054: PostgreSQL cannot hold the value.</exception>
    public static string Typed(object? value)
    {
        if (Raw(value) is { } raw)
        {
            return raw;
        }

        var text = ValueText.Of(value!);
        return text switch
        {
            { Type: "text" } => Text(text.Text),
            { Type: "boolean" } => text.Text,
            { Type: "integer" } when value is not int.MinValue => text.Text[0] == '-' ? $"({text.Text})" : text.Text,
            _ => $"{Text(text.Text)}::{text.Type}",
        };
    }

    /// <summary>The value where a column already says the type and the literal stands alone, in VALUES say.</summary>
    /// <exception cref="DiagnosticException">As for <see cref="Typed"/>.</exception>
    public static string Untyped(object? value)
    {
        if (Raw(value) is { } raw)
        {
            return raw;
        }

        var text = ValueText.Of(value!);
        return text.Type is "boolean" or "smallint" or "integer" or "bigint" or "numeric" ? text.Text : Text(text.Text);
    }

    /// <summary>A string as SQL. One with a backslash is written so that it means the same whatever the session's settings are.</summary>
    /// <exception cref="DiagnosticException">RET2054: the string has a NUL or half of a surrogate pair.</exception>
    public static string Text(string text)
    {
        if (SqlCharacters.FindIllegal(text) is { } illegal)
        {
            var at = SqlCharacters.IndexOfIllegal(text).ToString(CultureInfo.InvariantCulture);
            throw Rules.BadValue.Error($"A string has {illegal} at place {at}, which PostgreSQL cannot store: take it out.");
        }

        var quoted = text.Replace("'", "''", StringComparison.Ordinal);
        return quoted.Contains('\\', StringComparison.Ordinal)
            ? $"E'{quoted.Replace(@"\", @"\\", StringComparison.Ordinal)}'"
            : $"'{quoted}'";
    }

    private static string? Raw(object? value) => value switch
    {
        null or DBNull => "NULL",
        SqlExpression expression => expression.Sql,
        _ => null,
    };
}
