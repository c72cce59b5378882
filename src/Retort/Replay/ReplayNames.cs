using Retort.Postgres.Reading;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Says of a name that a migration gave which object it means: one without a schema is in <c>public</c>, as on the search path that a database begins with.</summary>
internal static class ReplayNames
{
    /// <summary>The schema of a name that has none.</summary>
    public const string DefaultSchema = "public";

    /// <summary>An object's name in full.</summary>
    public static QualifiedName Of(QualifiedName name) => name.Schema is null ? name with { Schema = DefaultSchema } : name;

    /// <summary>The name in full of a type that is not built in, whose own schema is left away where it is <c>public</c>.</summary>
    public static QualifiedName OfType(SqlType type) => Of(new QualifiedName(type.Schema, type.Name));

    /// <summary>A type's name in full.</summary>
    /// <remarks>One without a schema that is not in <c>public</c> is the only one of its name anywhere, if there is just one: an extension may have its own schema, and the search path may have been set.</remarks>
    public static SqlType Of(DatabaseSchema schema, SqlType type)
    {
        if (type.IsBuiltIn || type.Schema is not null)
        {
            return type;
        }

        var name = new QualifiedName(DefaultSchema, type.Name);
        if (schema.Types.ContainsKey(name) || schema.Domains.ContainsKey(name))
        {
            return type with { Schema = DefaultSchema };
        }

        var others = schema.Types.Keys.Concat(schema.Domains.Keys).Where(other => other.Name == type.Name).Take(2).ToList();
        return type with { Schema = others is [var only] ? only.Schema : DefaultSchema };
    }

    /// <summary>The name of something that a schema does not hold: a collation, an operator class. Without a schema where that is one that everybody looks in.</summary>
    public static QualifiedName? Reference(QualifiedName? name) => name is null ? null : SearchPath.Strip(name.Schema, name.Name);
}
