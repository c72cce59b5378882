using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>The tables of publications.</summary>
internal sealed class PublishedTablesQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT p.pubname::text, n.nspname::text, c.relname::text, {(version >= 150000 ? $"{Columns("r.prattrs", "r.prrelid")}, pg_catalog.pg_get_expr(r.prqual, r.prrelid)" : "NULL::text[], NULL::text")}
        FROM pg_catalog.pg_publication_rel AS r JOIN pg_catalog.pg_publication AS p ON p.oid = r.prpubid JOIN pg_catalog.pg_class AS c ON c.oid = r.prrelid JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        ORDER BY n.nspname, c.relname
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var publication = draft.Schema.Publications[next.Text()];
        var table = new PublishedTable(next.Name()) { Columns = [.. next.Texts()], Where = next.Expression() };
        draft.Schema = draft.Schema with { Publications = draft.Schema.Publications.With(publication.Name, publication with { Tables = [.. publication.Tables, table] }) };
    }
}
