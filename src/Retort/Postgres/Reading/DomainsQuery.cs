using System.Data.Common;
using Retort.Postgres.Expressions;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Domains.</summary>
internal sealed class DomainsQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid::int8, n.nspname::text, c.typname::text, {Owner("c.typowner")}, pg_catalog.format_type(c.typbasetype, c.typtypmod), {Collation("c.typcollation", "t.typcollation")},
            COALESCE(pg_catalog.pg_get_expr(c.typdefaultbin, 0), pg_catalog.quote_literal(c.typdefault)), c.typnotnull
        FROM pg_catalog.pg_type AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.typnamespace JOIN pg_catalog.pg_type AS t ON t.oid = c.typbasetype
        WHERE c.typtype = 'd' AND {IsOwn("pg_type")}
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, name, owner) = (next.Number(), next.Name(), next.TextOrNull());
        draft.Add("pg_type", number, new(ObjectKind.Domain, name), owner);
        var domain = new Domain(name, next.Type()) { Collation = next.Reference(), Default = next.Expression() is { } value && !IsNull(value.Sql) ? value : null, NotNull = next.Flag() };
        draft.Schema = draft.Schema with { Domains = draft.Schema.Domains.With(name, domain) };
    }

    // Said of one that stands on another, whose default it would have otherwise.
    private static bool IsNull(string sql) => ExpressionText.CanBe("NULL", sql);
}
