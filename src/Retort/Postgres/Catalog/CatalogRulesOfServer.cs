namespace Retort.Postgres.Catalog;

/// <summary>Rules for the catalogs that all databases of a server share: what they say of this one.</summary>
internal static class CatalogRulesOfServer
{
    private const string ThisDatabase = "(SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())";

    /// <summary>The queries for what is the server's, in the form of <see cref="CatalogQuery"/>. A password is there or not: its hash differs each time.</summary>
    public static IReadOnlyList<string> Roles { get; } =
    [
        "SELECT 'role', pg_catalog.quote_ident(c.rolname), false, pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(c) - 'oid' - 'rolname' - 'rolpassword' - 'rolconfig' || pg_catalog.jsonb_build_object("
        + "'password', CASE WHEN c.rolpassword IS NOT NULL THEN 'set' END, 'settings', (SELECT pg_catalog.string_agg(o, ', ' ORDER BY o COLLATE \"C\") FROM pg_catalog.pg_db_role_setting AS s, pg_catalog.unnest(s.setconfig) AS o "
        + "WHERE s.setrole = c.oid AND s.setdatabase = 0), 'comment', pg_catalog.shobj_description(c.oid, 'pg_authid')))::text FROM pg_catalog.pg_authid AS c WHERE c.oid >= 16384",
        "SELECT 'membership', c.member::pg_catalog.regrole || ' in ' || c.roleid::pg_catalog.regrole || ' by ' || c.grantor::pg_catalog.regrole, false, "
        + "(pg_catalog.to_jsonb(c) - 'oid' - 'roleid' - 'member' - 'grantor')::text FROM pg_catalog.pg_auth_members AS c WHERE c.roleid >= 16384 OR c.member >= 16384",
        "SELECT 'tablespace', pg_catalog.quote_ident(c.spcname), false, pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('owner', c.spcowner::pg_catalog.regrole::text, 'privileges', c.spcacl::text, "
        + "'options', c.spcoptions::text))::text FROM pg_catalog.pg_tablespace AS c WHERE c.oid >= 16384",
    ];

    /// <summary>The rule; null for a catalog that the databases do not share.</summary>
    public static CatalogRule? Of(CatalogTable table) => table.Name switch
    {
        "pg_database" => new("'database'", "''", CatalogQuery.FirstOwn)
        {
            Where = $"c.oid = {ThisDatabase}",
            OnlyExtra = true,
            Extra = new Dictionary<string, string>
            {
                ["datdba"] = "c.datdba::pg_catalog.regrole",
                ["datconnlimit"] = "NULLIF(c.datconnlimit, -1)",
                ["datacl"] = CatalogQuery.Privileges("datacl", "'d'", "c.datdba"),
            },
        },
        "pg_db_role_setting" => new("'database'", "''", CatalogQuery.FirstOwn)
        {
            From = $"(SELECT pg_catalog.string_agg(CASE s.setrole WHEN 0 THEN '' ELSE s.setrole::pg_catalog.regrole || ': ' END || o, ', ' ORDER BY s.setrole::pg_catalog.regrole::text, o COLLATE \"C\") AS settings "
                + $"FROM pg_catalog.pg_db_role_setting AS s, pg_catalog.unnest(s.setconfig) AS o WHERE s.setdatabase = {ThisDatabase}) AS c",
            OnlyExtra = true,
            Extra = new Dictionary<string, string> { ["settings"] = "c.settings" },
        },
        "pg_shdescription" => new("'database'", "''", CatalogQuery.FirstOwn)
        {
            Where = $"c.classoid = 'pg_catalog.pg_database'::pg_catalog.regclass AND c.objoid = {ThisDatabase}",
            OnlyExtra = true,
            Extra = new Dictionary<string, string> { ["comment"] = "c.description" },
        },
        "pg_subscription" => new("'subscription'", "pg_catalog.quote_ident(c.subname)", "c.oid")
        {
            // Only superusers may read all of its columns, and when a row was written is one of those.
            From = "pg_catalog.pg_subscription AS c",
            Where = $"c.subdbid = {ThisDatabase}",
            Skip = new HashSet<string> { "subname", "subdbid", "subconninfo" },
        },
        _ => null,
    };
}
