using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Schemas.</summary>
internal sealed class SchemasQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"SELECT n.oid::int8, n.nspname::text, {Owner("n.nspowner")} FROM pg_catalog.pg_namespace AS n WHERE {IsOwnSchema} AND {IsNoMember("pg_namespace", "n.oid")}";

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, name, owner) = (next.Number(), next.Text(), next.TextOrNull());

        // It came with the server, which gave it to pg_database_owner or to the first role.
        draft.Add("pg_namespace", number, new(ObjectKind.Schema, name), name == "public" ? null : owner);
        draft.Schema = draft.Schema with { Schemas = [.. draft.Schema.Schemas, name] };
    }
}
