using System.Data.Common;

namespace Retort.Postgres.Reading;

/// <summary>The columns of views and materialized views, with the defaults that a view's may have.</summary>
internal sealed class ViewColumnsQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT a.attrelid::int8, a.attnum::int4, a.attname::text, pg_catalog.pg_get_expr(f.adbin, f.adrelid)
        FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_attrdef AS f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('v', 'm') AND c.relpersistence <> 't' AND {IsOwnSchema}
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (view, number) = (next.Number(), next.IntOrNull()!.Value);
        draft.Columns[(view, number)] = next.Text();
        if (next.Expression() is { } expression && draft.Find("pg_class", view, number) is { } column)
        {
            draft.Change(column, attributes => attributes with { Default = expression });
        }
    }
}
