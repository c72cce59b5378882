using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>The columns of tables. From PostgreSQL 17 on a partition gets its numbers from the sequence of the whole, and has no identity of its own.</summary>
internal sealed class ColumnsQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT a.attrelid::int8, a.attnum::int4, a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attndims::int4, a.attislocal, NOT a.attnotnull, a.attgenerated::text, pg_catalog.pg_get_expr(f.adbin, f.adrelid),
            {Collation("a.attcollation", "t.typcollation")}, CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END, NULLIF(a.attcompression::text, ''), NULLIF(a.attstattarget, -1)::int4,
            (SELECT pg_catalog.array_agg(o) FROM pg_catalog.unnest(a.attoptions) AS o WHERE o NOT LIKE 'pg\_attver=%'), CASE WHEN s.seqrelid IS NOT NULL THEN a.attidentity::text ELSE '' END, {SequencesQuery.Options}
        FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_attrdef AS f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
            LEFT JOIN pg_catalog.pg_depend AS d ON a.attidentity <> '' AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
                AND d.classid = d.refclassid AND d.deptype = 'i'
            LEFT JOIN pg_catalog.pg_sequence AS s ON s.seqrelid = d.objid
        WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND {IsOwnSchema}
        ORDER BY a.attrelid, a.attnum
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (table, number, name, type, dimensions, isLocal) = (next.Number(), next.IntOrNull()!.Value, next.Text(), next.Type(), next.IntOrNull()!.Value, next.Flag());
        if (!draft.Tables.TryGetValue(table, out var found))
        {
            return;
        }

        draft.Columns[(table, number)] = name;
        var column = new Column(name, type.Dimensions > 0 ? type with { Dimensions = Math.Max(1, dimensions) } : type) { Nullable = next.Flag() };
        var (generated, expression) = (next.Letter(), next.Expression());
        column = column with
        {
            Default = generated == '\0' ? expression : null,
            Generated = generated == '\0' || expression is null ? null : new(expression, generated == 'v'),
            Collation = next.Reference(),
            Storage = next.TextOrNull() is { } storage ? Storage(storage) : null,
            Compression = next.TextOrNull() switch { "p" => ColumnCompression.Pglz, "l" => ColumnCompression.Lz4, _ => null },
            Statistics = next.IntOrNull(),
            Options = StorageOptions.List(next.Texts()),
        };
        var identity = next.Letter();
        found.Columns.Add((identity == '\0' ? column : column with { Identity = new(identity == 'a' ? IdentityKind.Always : IdentityKind.ByDefault, SequencesQuery.OptionsOf(next, type)) }, isLocal));
    }

    private static ColumnStorage Storage(string letter) => letter switch
    {
        "p" => ColumnStorage.Plain,
        "e" => ColumnStorage.External,
        "m" => ColumnStorage.Main,
        _ => ColumnStorage.Extended,
    };
}
