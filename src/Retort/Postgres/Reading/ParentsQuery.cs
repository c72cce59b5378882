using System.Data.Common;

namespace Retort.Postgres.Reading;

/// <summary>What tables inherit from, or are partitions of.</summary>
internal sealed class ParentsQuery : SchemaQuery
{
    public override string Sql(int version) =>
        """
        SELECT i.inhrelid::int8, i.inhparent::int8, c.relispartition, n.nspname::text, p.relname::text
        FROM pg_catalog.pg_inherits AS i JOIN pg_catalog.pg_class AS c ON c.oid = i.inhrelid JOIN pg_catalog.pg_class AS p ON p.oid = i.inhparent JOIN pg_catalog.pg_namespace AS n ON n.oid = p.relnamespace
        WHERE c.relkind IN ('r', 'p') ORDER BY i.inhrelid, i.inhseqno
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (child, parent, isPartition, name) = (next.Number(), next.Number(), next.Flag(), next.Name());
        if (draft.Tables.TryGetValue(child, out var table))
        {
            table.Parents.Add(parent);
            table.Table = isPartition ? table.Table with { PartitionOf = name } : table.Table with { Inherits = [.. table.Table.Inherits, name] };
        }
    }
}
