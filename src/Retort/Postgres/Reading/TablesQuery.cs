using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Tables, without their columns and constraints.</summary>
internal sealed class TablesQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid::int8, n.nspname::text, c.relname::text, {Owner("c.relowner")}, c.relpersistence::text, m.amname::text, s.spcname::text, c.reloptions,
            (SELECT t.reloptions FROM pg_catalog.pg_class AS t WHERE t.oid = c.reltoastrelid), c.relreplident::text,
            (SELECT x.relname::text FROM pg_catalog.pg_index AS i JOIN pg_catalog.pg_class AS x ON x.oid = i.indexrelid WHERE i.indrelid = c.oid AND i.indisreplident),
            (SELECT x.relname::text FROM pg_catalog.pg_index AS i JOIN pg_catalog.pg_class AS x ON x.oid = i.indexrelid WHERE i.indrelid = c.oid AND i.indisclustered),
            c.relrowsecurity, c.relforcerowsecurity, pg_catalog.pg_get_expr(c.relpartbound, c.oid), p.partstrat::text, pg_catalog.pg_get_partkeydef(c.oid), {Columns("p.partattrs", "c.oid")},
            x.nspname::text, o.typname::text
        FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace LEFT JOIN pg_catalog.pg_am AS m ON m.oid = c.relam
            LEFT JOIN pg_catalog.pg_tablespace AS s ON s.oid = c.reltablespace LEFT JOIN pg_catalog.pg_partitioned_table AS p ON p.partrelid = c.oid
            LEFT JOIN pg_catalog.pg_type AS o ON o.oid = c.reloftype LEFT JOIN pg_catalog.pg_namespace AS x ON x.oid = o.typnamespace
        WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND {IsOwn("pg_class")}
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, name, owner) = (next.Number(), next.Name(), next.TextOrNull());
        draft.Add("pg_class", number, new(ObjectKind.Table, name), owner);
        var table = new Table(name)
        {
            Persistence = next.Letter() == 'u' ? TablePersistence.Unlogged : TablePersistence.Permanent,
            AccessMethod = next.TextOrNull() is { } method and not "heap" ? method : null,
            Tablespace = next.TextOrNull(),
            Options = StorageOptions.Map([.. next.Texts(), .. next.Texts().Select(option => $"toast.{option}")]),
            ReplicaIdentity = Identity(next.Letter(), next.TextOrNull()),
            ClusterIndex = next.TextOrNull(),
            RowSecurity = next.Flag(),
            ForceRowSecurity = next.Flag(),
            Bound = next.TextOrNull() is { } bound ? PartitionText.Bound(bound) : null,
        };
        var (way, key, columns) = (next.TextOrNull(), next.TextOrNull(), next.TextsOrNulls());
        draft.Tables[number] = new(table with { PartitionBy = way is null ? null : PartitionText.Partitioning(way[0], key!, columns), OfType = next.NameOrNull() });
    }

    private static ReplicaIdentity Identity(char letter, string? index) => letter switch
    {
        'f' => ReplicaIdentity.Full,
        'n' => ReplicaIdentity.Nothing,
        'i' when index is not null => ReplicaIdentity.UsingIndex(index),
        _ => ReplicaIdentity.Default,
    };
}
