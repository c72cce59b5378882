using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Types as SQL.</summary>
internal static class TypeSql
{
    public static string Write(SqlType type)
    {
        var name = type.IsBuiltIn ? type.Name : Identifier.Quote(new QualifiedName(type.Schema, type.Name));
        var fields = type.Fields is null ? "" : $" {type.Fields}";
        var modifiers = type.Modifiers is null ? "" : $"({type.Modifiers})";
        return name + fields + modifiers + string.Concat(Enumerable.Repeat("[]", type.Dimensions));
    }
}
