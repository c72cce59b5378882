using Npgsql;

namespace Retort.TestKit;

/// <summary>Everything that PostgreSQL's catalog says of a database, as text that two states can be compared by. Rows are no part of it.</summary>
public static class CatalogSnapshot
{
    private const string Own =
        "n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'";

    /// <summary>
    /// One query a kind of object, each with one column. Privileges are compared as they work: none stated means the default ones.
    /// </summary>
    private static readonly (int Since, string Sql)[] Queries =
    [
        (0, $"SELECT concat_ws(' ', 'schema', nspname, nspowner::regrole, {Acl("nspacl", "n", "nspowner")}) FROM pg_namespace n WHERE {Own}"),
        (0, $"""
            SELECT concat_ws(' ', 'relation', c.oid::regclass, relkind, relpersistence, relowner::regrole,
                {Acl("relacl", "r", "relowner", "CASE relkind WHEN 'S' THEN 's'::\"char\" ELSE 'r' END")}, reloptions, relrowsecurity,
                relforcerowsecurity, relispopulated, spcname, amname, relreplident, pg_get_expr(relpartbound, c.oid), CASE WHEN relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
                CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END, reloftype::regtype)
            FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace LEFT JOIN pg_am am ON am.oid = relam
                LEFT JOIN pg_tablespace t ON t.oid = reltablespace
            WHERE {Own} AND relkind <> 't'
            """),
        (0, $"""
            SELECT concat_ws(' ', 'column', c.oid::regclass, row_number() OVER (PARTITION BY c.oid ORDER BY attnum), quote_ident(attname),
                format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, NULLIF(attcollation, 0)::regcollation,
                attstattarget, attstorage, attcompression, attislocal, attinhcount, {Acl("attacl", "c", "relowner")},
                (SELECT string_agg(o, ',' ORDER BY o) FROM unnest(attoptions) AS o WHERE o NOT LIKE 'pg\\_attver=%'),
                pg_get_expr(adbin, adrelid))
            FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace
                LEFT JOIN pg_attrdef d ON adrelid = attrelid AND adnum = attnum
            WHERE {Own} AND attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p', 'v', 'm', 'f', 'c', 'i', 'I')
            """),
        (0, $"""
            SELECT concat_ws(' ', 'constraint', conrelid::regclass, contypid::regtype, quote_ident(conname), pg_get_constraintdef(o.oid),
                convalidated, conislocal, coninhcount, connoinherit)
            FROM pg_constraint o JOIN pg_namespace n ON n.oid = connamespace WHERE {Own}
            """),
        (0, $"""
            SELECT concat_ws(' ', 'index', pg_get_indexdef(indexrelid), indisvalid, indisready, indislive, indisclustered, indisreplident)
            FROM pg_index JOIN pg_class c ON c.oid = indexrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE {Own}
            """),
        (0, """
            SELECT concat_ws(' ', 'inherits', inhrelid::regclass, inhparent::regclass, inhseqno, inhdetachpending) FROM pg_inherits
            """),
        (0, """
            SELECT concat_ws(' ', 'sequence', seqrelid::regclass, seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle,
                refobjid::regclass, (SELECT attname FROM pg_attribute WHERE attrelid = refobjid AND attnum = refobjsubid), deptype)
            FROM pg_sequence LEFT JOIN pg_depend ON classid = 'pg_class'::regclass AND objid = seqrelid AND deptype IN ('a', 'i') AND refobjsubid > 0
            """),
        (0, $"""
            SELECT concat_ws(' ', 'type', t.oid::regtype, typtype, typowner::regrole, {Acl("typacl", "T", "typowner")},
                NULLIF(typbasetype, 0)::regtype, typtypmod, typnotnull, typdefault, NULLIF(typcollation, 0)::regcollation,
                (SELECT string_agg(quote_literal(enumlabel), ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid),
                (SELECT concat_ws(' ', rngsubtype::regtype, rngmultitypid::regtype, rngsubopc, rngcollation, rngcanonical, rngsubdiff)
                    FROM pg_range WHERE rngtypid = t.oid))
            FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace WHERE {Own}
            """),
        (0, $"""
            SELECT concat_ws(' ', 'routine', pg_get_functiondef(p.oid), proowner::regrole, {Acl("proacl", "f", "proowner")})
            FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE {Own} AND prokind <> 'a'
            """),
        (0, "SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal"),
        (0, $"""
            SELECT concat_ws(' ', 'rule', pg_get_ruledef(r.oid), ev_enabled)
            FROM pg_rewrite r JOIN pg_class c ON c.oid = ev_class JOIN pg_namespace n ON n.oid = relnamespace WHERE {Own} AND rulename <> '_RETURN'
            """),
        (0, """
            SELECT concat_ws(' ', 'policy', polrelid::regclass, quote_ident(polname), polpermissive, polcmd,
                (SELECT string_agg(CASE role WHEN 0 THEN 'public' ELSE role::regrole::text END, ',') FROM unnest(polroles) role),
                pg_get_expr(polqual, polrelid), '/', pg_get_expr(polwithcheck, polrelid))
            FROM pg_policy
            """),
        (0, """
            SELECT concat_ws(' ', 'event trigger', evtname, evtevent, evtowner::regrole, evtfoid::regproc, evtenabled, evttags)
            FROM pg_event_trigger
            """),
        (0, """
            SELECT concat_ws(' ', 'statistics', pg_get_statisticsobjdef(oid), stxowner::regrole, NULLIF(stxstattarget, -1)) FROM pg_statistic_ext
            """),
        (0, "SELECT concat_ws(' ', 'publication', (to_jsonb(p) - 'oid')) FROM pg_publication p"),
        (0, """
            SELECT concat_ws(' ', 'publication table', pubname, prrelid::regclass, to_jsonb(r) ->> 'prattrs', to_jsonb(r) ->> 'prqual')
            FROM pg_publication_rel r JOIN pg_publication p ON p.oid = prpubid
            """),
        (15, """
            SELECT concat_ws(' ', 'publication schema', pubname, pnnspid::regnamespace)
            FROM pg_publication_namespace JOIN pg_publication p ON p.oid = pnpubid
            """),
        (0, """
            SELECT concat_ws(' ', 'default privileges', defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype, defaclacl)
            FROM pg_default_acl
            """),
        (0, "SELECT concat_ws(' ', 'extension', extname, extversion, extnamespace::regnamespace, extowner::regrole) FROM pg_extension"),
        (0, """
            SELECT concat_ws(' ', 'comment', pg_describe_object(classoid, objoid, objsubid), quote_literal(description)) FROM pg_description
            WHERE objoid >= 16384
            """),
        (0, """
            SELECT concat_ws(' ', 'comment', pg_describe_object(classoid, objoid, 0), quote_literal(description)) FROM pg_shdescription
            WHERE objoid >= 16384 AND (classoid <> 'pg_database'::regclass OR objoid = (SELECT oid FROM pg_database WHERE datname = current_database()))
            """),
        (0, "SELECT concat_ws(' ', 'member', roleid::regrole, member::regrole, admin_option) FROM pg_auth_members WHERE roleid >= 16384"),
        (0, $"SELECT concat_ws(' ', 'database', datdba::regrole, {Acl("datacl", "d", "datdba")}) FROM pg_database WHERE datname = current_database()"),
    ];

    /// <summary>The state of the connection's database.</summary>
    public static async Task<string> TakeAsync(NpgsqlConnection connection)
    {
        List<string> lines = [];
        foreach (var (_, sql) in Queries.Where(query => query.Since <= connection.PostgreSqlVersion.Major))
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(0));
            }
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static string Acl(string column, string kind, string owner, string? kindSql = null) =>
        $"(SELECT string_agg(a::text, ',' ORDER BY a::text) FROM aclexplode(COALESCE({column}, acldefault({kindSql ?? $"'{kind}'"}, {owner}))) a)";
}
