using Retort.Schema;

namespace Retort.Models.Classes;

/// <summary>Types that a foreign key may bring together.</summary>
internal static class TypeFamily
{
    /// <summary>Whether values of two types can be equal. Of types that are not known well it is taken for granted.</summary>
    public static bool MayCompare(SqlType one, SqlType other) =>
        Of(one) is not { } family || Of(other) is not { } otherFamily || (family == otherFamily && one.Dimensions == 0 == (other.Dimensions == 0));

    private static string? Of(SqlType type) => !type.IsBuiltIn ? null : type.Name switch
    {
        "smallint" or "integer" or "bigint" or "smallserial" or "serial" or "bigserial" or "numeric" or "real" or "double precision" => "number",
        "text" or "varchar" or "char" or "bpchar" or "name" => "text",
        "date" or "timestamp" or "timestamptz" => "date",
        "uuid" or "boolean" or "bytea" or "time" or "interval" or "inet" => type.Name,
        _ => null,
    };
}
