using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Enum types.</summary>
internal sealed class EnumsQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid::int8, n.nspname::text, c.typname::text, {Owner("c.typowner")},
            (SELECT pg_catalog.array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = c.oid)
        FROM pg_catalog.pg_type AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.typnamespace
        WHERE c.typtype = 'e' AND {IsOwn("pg_type")}
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, name, owner) = (next.Number(), next.Name(), next.TextOrNull());
        draft.Add("pg_type", number, new(ObjectKind.Type, name), owner);
        draft.Schema = draft.Schema with { Types = draft.Schema.Types.With(name, new EnumType(name, [.. next.Texts()])) };
    }
}
