using Retort.Schema;

namespace Retort.Postgres;

/// <summary>How a type's values are kept unless a column says otherwise (pg_type.typstorage).</summary>
internal static class DefaultStorage
{
    /// <summary>The storage, or null for a type that is not PostgreSQL's own.</summary>
    public static ColumnStorage? Of(SqlType type) => type switch
    {
        { Dimensions: > 0 } => ColumnStorage.Extended,
        { IsBuiltIn: false } => null,
        { Name: "numeric" or "inet" or "cidr" } => ColumnStorage.Main,
        { Name: "text" or "varchar" or "char" or "bpchar" or "bytea" or "json" or "jsonb" or "jsonpath" or "xml" or "path" or "polygon" } => ColumnStorage.Extended,
        { Name: "bit" or "varbit" or "tsvector" or "refcursor" or "txid_snapshot" or "pg_snapshot" } => ColumnStorage.Extended,
        _ when type.Name.EndsWith("range", StringComparison.Ordinal) => ColumnStorage.Extended,
        _ => ColumnStorage.Plain,
    };
}
