using Retort.Schema;

namespace Retort.Postgres;

/// <summary>How the values of a column become those of another type, where PostgreSQL does not do it by itself.</summary>
internal static class TypeConversion
{
    private static readonly string[] Numbers = ["smallint", "integer", "bigint", "numeric", "real", "double precision"];
    private static readonly string[] Texts = ["text", "varchar", "char", "bpchar", "name", "character varying", "character"];

    // Of which the one is the other to an operator.
    private static readonly string[] Varying = ["text", "varchar", "character varying"];
    private static readonly string[][] Families =
    [
        ["date", "timestamp", "timestamp without time zone", "timestamptz", "timestamp with time zone"],
        ["time", "time without time zone", "timetz", "time with time zone"],
        ["json", "jsonb"],
        ["inet", "cidr"],
        ["macaddr", "macaddr8"],
        ["bit", "varbit", "bit varying"],
    ];

    /// <summary>The expression for USING; null where none is needed.</summary>
    public static SqlExpression? Using(string column, SqlType before, SqlType after)
    {
        var name = Identifier.Quote(column);
        return IsSameKind(before, after) ? null : new(Convert(name, before, after));
    }

    /// <summary>Whether values of one type become those of another by themselves, and expressions on them stay right.</summary>
    public static bool IsSameKind(SqlType before, SqlType after)
    {
        if (before.Dimensions > 0 != after.Dimensions > 0)
        {
            return false;
        }

        if (before.IsBuiltIn != after.IsBuiltIn || !before.IsBuiltIn)
        {
            return (before.Name, before.Schema, before.IsBuiltIn) == (after.Name, after.Schema, after.IsBuiltIn);
        }

        return before.Name == after.Name || AreBoth(Texts, before, after) || AreBoth(Numbers, before, after) || Families.Any(family => AreBoth(family, before, after));
    }

    /// <summary>Whether what takes the one type takes the other one: operators, and the classes of them.</summary>
    public static bool IsSameOperand(SqlType before, SqlType after) =>
        (before.Name, before.Schema, before.IsBuiltIn, before.Dimensions > 0) == (after.Name, after.Schema, after.IsBuiltIn, after.Dimensions > 0)
        || (before.Dimensions == 0 && after.Dimensions == 0 && AreBoth(Varying, before, after));

    private static string Convert(string name, SqlType before, SqlType after)
    {
        var to = TypeSql.Write(after);
        if (before.Dimensions > 0 && after.Dimensions > 0)
        {
            return IsDirect(Element(before), Element(after)) ? $"{name}::{to}" : $"{name}::text[]::{to}";
        }

        if (after.Dimensions > 0)
        {
            return $"ARRAY[{Scalar(name, before, Element(after))}]";
        }

        return before.Dimensions > 0 ? Scalar($"({name})[1]", Element(before), after) : Scalar(name, before, after);
    }

    private static string Scalar(string value, SqlType before, SqlType after)
    {
        var to = TypeSql.Write(after);
        return before == after ? value
            : IsNumber(before) && IsBoolean(after) ? $"{value} <> 0"
            : IsBoolean(before) && IsNumber(after) && after.Name != "integer" ? $"{value}::integer::{to}"
            : IsMoney(before) && IsNumber(after) || IsNumber(before) && IsMoney(after) ? $"{value}::numeric{(after.Name == "numeric" && after.Modifiers is null ? "" : $"::{to}")}"
            : IsDirect(before, after) ? $"{value}::{to}"
            : $"{value}::text::{to}";
    }

    // Whatever there is becomes text, and can be read again from it.
    private static bool IsDirect(SqlType before, SqlType after) =>
        IsText(before) || IsText(after) || IsSameKind(before, after) || (IsBoolean(before) && after is { IsBuiltIn: true, Name: "integer" });

    private static bool AreBoth(string[] family, SqlType before, SqlType after) => family.Contains(before.Name) && family.Contains(after.Name);

    private static SqlType Element(SqlType type) => type with { Dimensions = 0 };

    private static bool IsText(SqlType type) => type.IsBuiltIn && Texts.Contains(type.Name);

    private static bool IsNumber(SqlType type) => type.IsBuiltIn && Numbers.Contains(type.Name);

    private static bool IsMoney(SqlType type) => type is { IsBuiltIn: true, Name: "money" };

    private static bool IsBoolean(SqlType type) => type is { IsBuiltIn: true, Name: "boolean" };
}
