namespace Retort.Postgres.Catalog;

/// <summary>What an index is on, as SQL over its row in <c>pg_index</c>: its definition says it too, but not piece by piece.</summary>
internal static class CatalogIndexes
{
    /// <summary>The keys in order, each with what is not the default of its column: collation, operator class, direction.</summary>
    public const string Columns =
        "SELECT pg_catalog.string_agg(pg_catalog.pg_get_indexdef(c.indexrelid, n, false) "
        + "|| CASE WHEN c.indcollation[n - 1] IN (0, COALESCE(a.attcollation, t.typcollation)) THEN '' ELSE ' COLLATE ' || c.indcollation[n - 1]::pg_catalog.regcollation END "
        + "|| CASE WHEN o.opcdefault AND k.attoptions IS NULL THEN '' ELSE ' ' || pg_catalog.quote_ident(o.opcname) || COALESCE(' (' || pg_catalog.array_to_string(k.attoptions, ', ') || ')', '') END "
        + "|| CASE c.indoption[n - 1] & 3 WHEN 1 THEN ' DESC NULLS LAST' WHEN 2 THEN ' NULLS FIRST' WHEN 3 THEN ' DESC' ELSE '' END, ', ' ORDER BY n) "
        + "FROM pg_catalog.generate_series(1, c.indnkeyatts::integer) AS n JOIN pg_catalog.pg_opclass AS o ON o.oid = c.indclass[n - 1] "
        + "JOIN pg_catalog.pg_attribute AS k ON k.attrelid = c.indexrelid AND k.attnum = n JOIN pg_catalog.pg_type AS t ON t.oid = k.atttypid "
        + "LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.indrelid AND a.attnum = c.indkey[n - 1] AND a.attnum > 0";

    /// <summary>What it only carries along.</summary>
    public const string IncludedColumns =
        "SELECT pg_catalog.string_agg(pg_catalog.pg_get_indexdef(c.indexrelid, n, false), ', ' ORDER BY n) FROM pg_catalog.generate_series(c.indnkeyatts + 1, c.indnatts::integer) AS n";
}
