using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>The constraints of tables, those that come from a parent excepted. NOT NULL is a column's, also where PostgreSQL 18 makes a constraint of it.</summary>
internal sealed class ConstraintsQuery : SchemaQuery
{
    public override string Sql(int version)
    {
        var enforced = version >= 180000 ? "c.conenforced, c.conperiod" : "true, false";
        var set = version >= 150000 ? Columns("c.confdelsetcols", "c.conrelid") : "NULL::text[]";
        var nulls = version >= 150000 ? "COALESCE(i.indnullsnotdistinct, false)" : "false";
        return $"""
            SELECT c.oid::int8, c.conrelid::int8, c.conindid::int8, c.conname::text, c.contype::text, c.condeferrable, c.condeferred, c.convalidated, c.connoinherit, {enforced},
                {Columns("c.conkey", "c.conrelid")}, pg_catalog.pg_get_expr(c.conbin, c.conrelid), n.nspname::text, f.relname::text, {Columns("c.confkey", "c.confrelid")},
                c.confupdtype::text, c.confdeltype::text, c.confmatchtype::text, {set}, {nulls}, {KeyColumns("i.indkey", "<=")}, {KeyColumns("i.indkey", ">")}, m.amname::text,
                pg_catalog.pg_get_constraintdef(c.oid), pg_catalog.pg_get_expr(i.indpred, i.indrelid), r.reloptions, s.spcname::text
            FROM pg_catalog.pg_constraint AS c LEFT JOIN pg_catalog.pg_class AS f ON f.oid = c.confrelid LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = f.relnamespace
                LEFT JOIN pg_catalog.pg_index AS i ON i.indexrelid = c.conindid AND c.contype IN ('p', 'u', 'x') LEFT JOIN pg_catalog.pg_class AS r ON r.oid = i.indexrelid
                LEFT JOIN pg_catalog.pg_am AS m ON m.oid = r.relam LEFT JOIN pg_catalog.pg_tablespace AS s ON s.oid = r.reltablespace
            WHERE c.conrelid <> 0 AND c.contype IN ('c', 'f', 'p', 'u', 'x') AND c.conparentid = 0 AND c.coninhcount = 0
            """;
    }

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var facts = ConstraintRow.Read(new RowReading(row));
        if (!draft.Tables.TryGetValue(facts.Table, out var table))
        {
            return;
        }

        table.Constraints.Add(facts.ToConstraint());
        draft.Add("pg_constraint", facts.Number, new(ObjectKind.Constraint, table.Table.Name) { Part = facts.Name });
        if (facts.Type != 'f' && facts.Index != 0)
        {
            var index = new DatabaseObject(ObjectKind.Index, table.Table.Name.Rename(facts.Name));
            draft.Add("pg_class", facts.Index, index);
            draft.Change(index, attributes => attributes with { Options = StorageOptions.Map(facts.IndexOptions), Tablespace = facts.Tablespace });
        }
    }

    private static string KeyColumns(string numbers, string which) =>
        $"(SELECT pg_catalog.array_agg(a.attname::text ORDER BY u.at) FROM pg_catalog.unnest({numbers}::pg_catalog.int2[]) WITH ORDINALITY AS u(n, at) "
        + $"LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = u.n WHERE u.at {which} i.indnkeyatts)";
}
