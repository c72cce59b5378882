namespace Retort.Postgres.Catalog;

/// <summary>What a trigger does, piece by piece, as SQL over its row in <c>pg_trigger</c>.</summary>
internal static class CatalogTriggers
{
    /// <summary>Those that a constraint is made of; they have a number for a name.</summary>
    private const string IsInternal = "c.tgisinternal AND c.tgconstraint <> 0";

    /// <summary>The rule for them.</summary>
    public static CatalogRule Rule { get; } = new(
        $"CASE WHEN {IsInternal} THEN 'internal trigger' ELSE 'trigger' END",
        $"CASE WHEN {IsInternal} THEN pg_catalog.concat_ws(' ', 'of', {CatalogQuery.Identity("pg_constraint", "c.tgconstraint")}, 'for', c.tgfoid::pg_catalog.regproc, 'on', c.tgrelid::pg_catalog.regclass) "
        + $"ELSE {CatalogQuery.Identity("pg_trigger", "c.oid")} END",
        "c.oid")
    {
        // Of an internal one, the rest follows from its constraint.
        OnlyExtra = true,
        Extra = new Dictionary<string, string>
        {
            ["tgenabled"] = "c.tgenabled",
            ["tgdeferrable"] = Own("c.tgdeferrable"),
            ["tginitdeferred"] = Own("c.tginitdeferred"),
            ["moment"] = Own("CASE WHEN c.tgtype & 64 <> 0 THEN 'INSTEAD OF' WHEN c.tgtype & 2 <> 0 THEN 'BEFORE' ELSE 'AFTER' END"),
            ["events"] = Own("pg_catalog.concat_ws(', ', CASE WHEN c.tgtype & 4 <> 0 THEN 'INSERT' END, CASE WHEN c.tgtype & 16 <> 0 THEN 'UPDATE' END, CASE WHEN c.tgtype & 8 <> 0 THEN 'DELETE' END, "
                + "CASE WHEN c.tgtype & 32 <> 0 THEN 'TRUNCATE' END)"),
            ["level"] = Own("CASE WHEN c.tgtype & 1 <> 0 THEN 'row' ELSE 'statement' END"),
            ["columns"] = Own(CatalogQuery.ColumnNames("c.tgattr", "c.tgrelid")),
            ["condition"] = Own("pg_catalog.substring(pg_catalog.pg_get_triggerdef(c.oid), ' WHEN \\((.*)\\) EXECUTE FUNCTION ')"),
            ["function"] = Own("pg_catalog.substring(pg_catalog.pg_get_triggerdef(c.oid), ' EXECUTE FUNCTION (.*)$')"),
            ["old table"] = Own("c.tgoldtable"),
            ["new table"] = Own("c.tgnewtable"),
            ["other table"] = Own($"CASE WHEN c.tgconstrrelid <> 0 THEN c.tgconstrrelid::pg_catalog.regclass END"),
            ["parent"] = Own($"CASE WHEN c.tgparentid <> 0 THEN {CatalogQuery.Identity("pg_trigger", "c.tgparentid")} END"),
            ["definition"] = Own("pg_catalog.pg_get_triggerdef(c.oid)"),
        },
    };

    private static string Own(string expression) => $"CASE WHEN NOT ({IsInternal}) THEN ({expression}) END";
}
