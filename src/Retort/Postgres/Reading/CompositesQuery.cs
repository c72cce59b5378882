using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Composite types, a row a field; one without a field has a row all the same.</summary>
internal sealed class CompositesQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid::int8, r.oid::int8, n.nspname::text, c.typname::text, {Owner("c.typowner")}, a.attnum::int4, a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod), {Collation("a.attcollation", "t.typcollation")}
        FROM pg_catalog.pg_type AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.typnamespace JOIN pg_catalog.pg_class AS r ON r.oid = c.typrelid AND r.relkind = 'c'
            LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped LEFT JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
        WHERE {IsOwn("pg_type")} ORDER BY c.oid, a.attnum
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, relation, name, owner, column) = (next.Number(), next.Number(), next.Name(), next.TextOrNull(), next.IntOrNull());
        draft.Add("pg_type", number, new(ObjectKind.Type, name), owner);

        // A comment on a field is about the relation behind the type.
        draft.Add("pg_class", relation, new(ObjectKind.Type, name));
        var type = draft.Schema.Types.TryGetValue(name, out var known) ? (CompositeType)known : new CompositeType(name, []);
        if (column is { } at)
        {
            var field = new CompositeField(draft.Columns[(relation, at)] = next.Text(), next.Type()) { Collation = next.Reference() };
            type = type with { Attributes = [.. type.Attributes, field] };
        }

        draft.Schema = draft.Schema with { Types = draft.Schema.Types.With(name, type) };
    }
}
