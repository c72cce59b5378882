using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Range types.</summary>
internal sealed class RangesQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid::int8, n.nspname::text, c.typname::text, {Owner("c.typowner")}, pg_catalog.format_type(g.rngsubtype, NULL),
            CASE WHEN NOT o.opcdefault THEN x.nspname::text END, CASE WHEN NOT o.opcdefault THEN o.opcname::text END, {Collation("g.rngcollation", "t.typcollation")},
            {Function("g.rngcanonical")}, {Function("g.rngsubdiff")}, y.nspname::text, m.typname::text
        FROM pg_catalog.pg_range AS g JOIN pg_catalog.pg_type AS c ON c.oid = g.rngtypid JOIN pg_catalog.pg_namespace AS n ON n.oid = c.typnamespace
            JOIN pg_catalog.pg_type AS t ON t.oid = g.rngsubtype JOIN pg_catalog.pg_opclass AS o ON o.oid = g.rngsubopc JOIN pg_catalog.pg_namespace AS x ON x.oid = o.opcnamespace
            JOIN pg_catalog.pg_type AS m ON m.oid = g.rngmultitypid JOIN pg_catalog.pg_namespace AS y ON y.oid = m.typnamespace
        WHERE {IsOwn("pg_type")}
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, name, owner) = (next.Number(), next.Name(), next.TextOrNull());
        var type = new RangeType(name, next.Type())
        {
            OperatorClass = next.Reference(),
            Collation = next.Reference(),
            Canonical = next.Reference(),
            Difference = next.Reference(),
        };
        var multirange = next.Name();
        draft.Add("pg_type", number, new(ObjectKind.Type, name), owner);
        draft.Schema = draft.Schema with { Types = draft.Schema.Types.With(name, type with { Multirange = multirange == MultirangeName.Of(name) ? null : multirange }) };
    }

    private static string Function(string number) =>
        $"(SELECT s.nspname::text FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS s ON s.oid = p.pronamespace WHERE p.oid = {number}), (SELECT p.proname::text FROM pg_catalog.pg_proc AS p WHERE p.oid = {number})";
}
