using System.Globalization;
using System.Text.RegularExpressions;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Postgres;

namespace Retort.Autogenerate.Writing;

/// <summary>SQL that is a plain constant, as the value of C# that becomes just that SQL again.</summary>
internal static partial class Constant
{
    /// <summary>The value; null where the SQL is no constant that a value could become.</summary>
    public static Code? Of(SqlExpression expression) => expression.Sql switch
    {
        "true" => Value.Of(true),
        "false" => Value.Of(false),
        var sql when Number().IsMatch(sql) => OfNumber(sql),
        var sql => OfText(sql),
    };

    /// <summary>The value in a list of values, where there are words besides constants.</summary>
    public static Code InList(SqlExpression expression) => expression.Sql switch
    {
        "NULL" => Word.Null,
        "MINVALUE" => new Word(nameof(Ddl.MinValue)),
        "MAXVALUE" => new Word(nameof(Ddl.MaxValue)),
        _ => Of(expression) ?? Value.Sql(expression),
    };

    private static Word? OfNumber(string sql)
    {
        var culture = CultureInfo.InvariantCulture;
        var isWhole = !sql.Contains('.', StringComparison.Ordinal);
        return isWhole && (long.TryParse(sql, NumberStyles.AllowLeadingSign, culture, out _) || ulong.TryParse(sql, NumberStyles.None, culture, out _)) ? new(sql)
            : decimal.TryParse(sql, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture, out var value) && Literal.Untyped(value) == sql ? new($"{sql}m")
            : null;
    }

    private static Code? OfText(string sql)
    {
        var isEscaped = sql.StartsWith("E'", StringComparison.Ordinal);
        var start = isEscaped ? 2 : 1;
        if (sql.Length <= start || sql[start - 1] != '\'' || sql[^1] != '\'')
        {
            return null;
        }

        var text = sql[start..^1].Replace("''", "'", StringComparison.Ordinal);
        text = isEscaped ? text.Replace(@"\\", @"\", StringComparison.Ordinal) : text;

        // Writing it again tells whether the quotes were those of one string.
        return Postgres.SqlCharacters.FindIllegal(text) is null && Literal.Text(text) == sql ? Value.Text(text) : null;
    }

    // -0 would be 0.
    [GeneratedRegex(@"^(-?[1-9][0-9]*|0|-?[0-9]+\.[0-9]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
