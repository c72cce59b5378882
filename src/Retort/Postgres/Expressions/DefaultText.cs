using System.Globalization;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Postgres.Expressions;

/// <summary>
/// Writes the default of a column one way: a constant becomes one of the column's type anyhow, so that a cast to it, and quotes around a number or truth value, say no more than the constant alone.
/// </summary>
internal static class DefaultText
{
    private static readonly string[] Integers = ["smallint", "integer", "bigint"];
    private static readonly string[] Floats = ["real", "double precision"];
    private static readonly string[] True = ["t", "tr", "tru", "true", "y", "ye", "yes", "on", "1"];
    private static readonly string[] False = ["f", "fa", "fal", "fals", "false", "n", "no", "of", "off", "0"];

    /// <summary>The default written one way; null where it is NULL, which is none.</summary>
    /// <param name="sql">The expression.</param>
    /// <param name="type">The type of the column.</param>
    /// <param name="withCasts">Whether other casts count.</param>
    public static string? Normal(string sql, SqlType type, bool withCasts)
    {
        var text = WithoutCast(ExpressionText.Normal(sql, withCasts), type);
        return text == "null" ? null : type is not { IsBuiltIn: true, Dimensions: 0 } ? text : type.Name switch
        {
            "boolean" => Truth(text),
            "numeric" or "smallint" or "integer" or "bigint" or "real" or "double precision" => Number(text, type),
            _ => text,
        };
    }

    // Of a constant only: of anything else the cast may change what comes out.
    private static string WithoutCast(string text, SqlType type)
    {
        var at = text.StartsWith('\'') ? text.LastIndexOf("'::", StringComparison.Ordinal) + 1
            : text.StartsWith("null::", StringComparison.Ordinal) ? "null".Length
            : text.StartsWith("array[", StringComparison.Ordinal) ? text.LastIndexOf("]::", StringComparison.Ordinal) + 1
            : 0;
        return at > 0 && IsType(text[(at + 2)..], type) ? text[..at] : text;
    }

    private static bool IsType(string text, SqlType type)
    {
        try
        {
            var cast = TypeParser.Parse(text);
            return cast.IsBuiltIn == type.IsBuiltIn && cast.Name == type.Name && cast.Dimensions > 0 == type.Dimensions > 0
                && (type.IsBuiltIn || (cast.Schema ?? "public") == (type.Schema ?? "public"))
                && (cast.Modifiers is null || cast.Modifiers == type.Modifiers);
        }
        catch (DiagnosticException)
        {
            return false;
        }
    }

    private static string Truth(string text) => text is not ['\'', .. var inner, '\''] ? text
        : True.Contains(inner.Trim().ToLowerInvariant()) ? "true"
        : False.Contains(inner.Trim().ToLowerInvariant()) ? "false"
        : text;

    private static string Number(string text, SqlType type)
    {
        var inner = text is ['\'', .. var quoted, '\''] ? quoted.Trim() : text;
        if (Floats.Contains(type.Name))
        {
            return double.TryParse(inner, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) ? real.ToString("R", CultureInfo.InvariantCulture) : inner == text ? text : $"'{inner.ToLowerInvariant()}'";
        }

        // Decimals are kept where the column does not say how many it has.
        return !decimal.TryParse(inner, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? text
            : Integers.Contains(type.Name) || type.Modifiers is not null ? number.ToString("0.#############################", CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);
    }
}
