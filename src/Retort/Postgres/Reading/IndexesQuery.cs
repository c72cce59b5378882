using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Indexes of tables and materialized views, those of constraints and those that a partitioned index made excepted.</summary>
internal sealed class IndexesQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid::int8, n.nspname::text, c.relname::text, t.relname::text, i.indisunique, NULLIF(m.amname, 'btree')::text, {(version >= 150000 ? "i.indnullsnotdistinct" : "false")},
            i.indisvalid AND i.indisready AND i.indislive, pg_catalog.pg_get_expr(i.indpred, i.indrelid), c.reloptions, s.spcname::text, pg_catalog.pg_get_indexdef(c.oid), i.indnkeyatts::int4, {Columns("i.indkey", "i.indrelid")},
            (SELECT pg_catalog.array_agg(a.attnum || '=' || a.attstattarget) FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = c.oid AND a.attstattarget >= 0 AND a.attnum > 0)
        FROM pg_catalog.pg_index AS i JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid JOIN pg_catalog.pg_class AS t ON t.oid = i.indrelid JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_am AS m ON m.oid = c.relam LEFT JOIN pg_catalog.pg_tablespace AS s ON s.oid = c.reltablespace
        WHERE {IsOwnSchema} AND {IsNoMember("pg_class", "t.oid")} AND t.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't' AND NOT c.relispartition
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint AS k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, name) = (next.Number(), next.Name());
        var relation = name.Rename(next.Text());
        var index = new TableIndex(name.Name, [])
        {
            IsUnique = next.Flag(),
            Method = next.TextOrNull(),
            NullsNotDistinct = next.Flag(),
        };
        var isValid = next.Flag();
        index = index with { Where = next.Expression(), Options = StorageOptions.List(next.Texts()), Tablespace = next.TextOrNull() };
        var (definition, keys, columns) = (next.Text(), next.IntOrNull()!.Value, next.TextsOrNulls());

        // After the name of the method.
        var list = DefinitionText.Inside(definition, definition.IndexOf('(', DefinitionText.FindWord(definition, "USING")!.Value));
        index = index with { Elements = [.. KeyElementText.ReadList(list, columns[..keys]).Select(element => element.Element)], Include = [.. columns[keys..].OfType<string>()] };
        var what = new DatabaseObject(ObjectKind.Index, name);
        var statistics = StorageOptions.Map(next.Texts());
        draft.Add("pg_class", number, what);
        draft.Change(what, attributes => attributes with
        {
            IsInvalid = !isValid,
            ColumnStatistics = new ValueMap<int, int>(statistics.Select(pair => KeyValuePair.Create(int.Parse(pair.Key, null), int.Parse(pair.Value, null)))),
        });
        draft.Schema = draft.Schema with { Indexes = draft.Schema.Indexes.With(name, new(relation, index)) };
    }
}
