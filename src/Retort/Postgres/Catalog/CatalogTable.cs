namespace Retort.Postgres.Catalog;

/// <summary>A system catalog.</summary>
/// <param name="Name">Its name, <c>pg_class</c> say.</param>
/// <param name="Columns">Its columns in order.</param>
internal sealed record CatalogTable(string Name, IReadOnlyList<CatalogColumn> Columns)
{
    /// <summary>
    /// Asks a server for its catalogs. It says itself what refers to what (<c>pg_get_catalog_foreign_keys</c>, since PostgreSQL 14), so that those of
    /// a version to come are read as well.
    /// </summary>
    public const string Question = """
        SELECT c.relname::text, a.attname::text, t.typname::text,
            (SELECT k.pktable::text FROM pg_catalog.pg_get_catalog_foreign_keys() AS k
                WHERE k.fktable = c.oid AND k.fkcols = ARRAY[a.attname::text] LIMIT 1),
            EXISTS (SELECT FROM pg_catalog.pg_get_catalog_foreign_keys() AS k
                WHERE k.fktable = c.oid AND k.fkcols = ARRAY[a.attname::text] AND k.is_array),
            (SELECT k.fkcols[1] FROM pg_catalog.pg_get_catalog_foreign_keys() AS k
                WHERE k.fktable = c.oid AND pg_catalog.cardinality(k.fkcols) = 2 AND k.fkcols[2] = a.attname::text
                    AND k.pktable = 'pg_catalog.pg_attribute'::pg_catalog.regclass LIMIT 1)
        FROM pg_catalog.pg_class AS c
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
            JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
        WHERE c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace AND c.relkind = 'r'
        ORDER BY c.relname, a.attnum
        """;

    /// <summary>
    /// What an attribute is called: as its column, unless nobody has found a word for that, in a version to come; then without the letters that all
    /// columns of the catalog begin with.
    /// </summary>
    public string Attribute(CatalogColumn column)
    {
        if (CatalogAttributeWords.All.ContainsKey(column.Name))
        {
            return column.Name;
        }

        var names = Columns.Select(other => other.Name).Where(name => name != "oid").ToList();
        var common = names[0].TakeWhile((letter, at) => names.All(name => at < name.Length && name[at] == letter)).Count();
        return column.Name[Math.Min(common, column.Name.Length - 1)..].TrimStart('_');
    }

    /// <summary>Whether it has a column.</summary>
    public bool Has(string column) => Columns.Any(candidate => candidate.Name == column);
}
