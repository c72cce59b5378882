namespace Retort.Postgres.Catalog;

/// <summary>What a constraint says, piece by piece, as SQL over its row in <c>pg_constraint</c>.</summary>
internal static class CatalogConstraints
{
    /// <summary>The rule for them.</summary>
    /// <param name="table">The catalog.</param>
    /// <param name="own">The rule of objects that have a row of their own.</param>
    public static CatalogRule Rule(CatalogTable table, CatalogRule own) => own with
    {
        // A constraint trigger is a trigger, and told as one.
        Where = "c.contype <> 't'",
        Skip = new HashSet<string>
        {
            "conname", "connamespace", "conbin", "contype", "conrelid", "contypid", "conkey", "confkey", "confrelid", "conpfeqop", "conppeqop", "conffeqop", "conexclop", "confdelsetcols",
        },
        Extra = new Dictionary<string, string>
        {
            ["kind"] = "CASE c.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check' WHEN 'x' THEN 'exclusion' WHEN 'n' THEN 'not null' ELSE c.contype::text END",
            ["columns"] = $"CASE WHEN c.contype IN ('p', 'u', 'f', 'n') THEN {CatalogQuery.ColumnNames("c.conkey", "c.conrelid")} END",
            ["references"] = $"CASE c.contype WHEN 'f' THEN c.confrelid::pg_catalog.regclass || ' (' || {CatalogQuery.ColumnNames("c.confkey", "c.confrelid")} || ')' END",
            ["columns that deleting sets"] = table.Has("confdelsetcols") ? CatalogQuery.ColumnNames("c.confdelsetcols", "c.conrelid") : "NULL",
            ["expression"] = "CASE c.contype WHEN 'c' THEN pg_catalog.pg_get_expr(c.conbin, c.conrelid) END",
            ["exclusion"] = "CASE c.contype WHEN 'x' THEN pg_catalog.pg_get_constraintdef(c.oid) END",
            ["confupdtype"] = "CASE c.contype WHEN 'f' THEN c.confupdtype::text END",
            ["confdeltype"] = "CASE c.contype WHEN 'f' THEN c.confdeltype::text END",
            ["confmatchtype"] = "CASE c.contype WHEN 'f' THEN c.confmatchtype::text END",
            ["definition"] = "pg_catalog.pg_get_constraintdef(c.oid)",
        },
    };
}
