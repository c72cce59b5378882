namespace Retort.Postgres.Catalog;

/// <summary>
/// Where a catalog differs from the rest: what in it changes by itself, what only its functions can write, which of its rows belong to an object of
/// another catalog. A catalog without a rule of its own, of a version to come say, is read as it is.
/// </summary>
internal static class CatalogRules
{
    private const string Relation = "pg_class";

    private const string Default = "(SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef AS d WHERE d.adrelid = c.attrelid AND d.adnum = c.attnum)";

    /// <summary>Statistics, contents and caches; links that other attributes say better; what is of the server and not of the database.</summary>
    private static readonly HashSet<string> NotRead =
    [
        "pg_statistic", "pg_statistic_ext_data", "pg_largeobject", "pg_largeobject_metadata", "pg_init_privs", "pg_attrdef", "pg_shdepend", "pg_shseclabel",
        "pg_subscription_rel", "pg_replication_origin", "pg_authid", "pg_auth_members", "pg_tablespace", "pg_parameter_acl",
    ];

    /// <summary>A row of the catalog stands for an object of its own.</summary>
    private static CatalogRule Own(string catalog) => new(
        $"(pg_catalog.pg_identify_object('pg_catalog.{catalog}'::pg_catalog.regclass, c.oid, 0)).type", CatalogQuery.Identity(catalog, "c.oid"), "c.oid");

    /// <summary>A row of the catalog says more about an object of another.</summary>
    private static CatalogRule About(string catalog, string column) => new(
        CatalogQuery.Identity(catalog, $"c.{column}::pg_catalog.oid", "type"), CatalogQuery.Identity(catalog, $"c.{column}::pg_catalog.oid"), $"c.{column}::pg_catalog.oid");

    /// <summary>The rule for a catalog; null when it is not read.</summary>
    public static CatalogRule? Of(CatalogTable table) => NotRead.Contains(table.Name) ? null : table.Name switch
    {
        "pg_class" => Own("pg_class") with
        {
            Where = $"c.relkind <> 't' AND {CatalogScope.IsLasting("c.relnamespace")}",
            Skip = new HashSet<string>
            {
                "relfilenode", "reltoastrelid", "reltype", "relpages", "reltuples", "relallvisible", "relallfrozen", "relrewrite", "relnatts", "relchecks", "relhasindex",
                "relhasrules", "relhastriggers", "relhassubclass", "relispartition", "relisshared", "relnamespace", "relname",
            },
            PrivilegeKind = "CASE c.relkind WHEN 'S' THEN 's'::pg_catalog.\"char\" ELSE 'r' END",
            Owner = "c.relowner",
            Extra = new Dictionary<string, string>
            {
                ["relpartbound"] = "pg_catalog.pg_get_expr(c.relpartbound, c.oid)",
                ["toast options"] = "SELECT pg_catalog.string_agg(o, ', ' ORDER BY o COLLATE \"C\") FROM pg_catalog.pg_class AS t, pg_catalog.unnest(t.reloptions) AS o WHERE t.oid = c.reltoastrelid",
                ["definition"] = "CASE WHEN c.relkind IN ('v', 'm') THEN pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';') END",
            },
        },
        "pg_attribute" => new(
            CatalogQuery.Identity(Relation, "c.attrelid", "type", "c.attnum"), CatalogQuery.Identity(Relation, "c.attrelid", "identity", "c.attnum"), "c.attrelid")
        {
            Join = " JOIN pg_catalog.pg_class AS r ON r.oid = c.attrelid JOIN pg_catalog.pg_type AS t ON t.oid = c.atttypid",
            Owner = "r.relowner",
            Where = $"c.attnum > 0 AND NOT c.attisdropped AND r.relkind NOT IN ('S', 't') AND {CatalogScope.IsLasting("r.relnamespace")}",
            Skip = new HashSet<string>
            {
                "attrelid", "attname", "attnum", "attlen", "attbyval", "attalign", "attndims", "attcacheoff", "atthasdef", "atthasmissing", "attmissingval", "attisdropped",
                "atttypid", "atttypmod", "attstattarget", "attidentity", "attgenerated",
            },
            Extra = new Dictionary<string, string>
            {
                ["position"] = "SELECT pg_catalog.count(*) FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = c.attrelid AND a.attnum > 0 AND a.attnum <= c.attnum AND NOT a.attisdropped",
                ["type"] = "pg_catalog.format_type(c.atttypid, c.atttypmod)",
                ["attstattarget"] = "COALESCE(NULLIF(c.attstattarget, -1)::text, 'default')",
                ["attidentity"] = "NULLIF(c.attidentity::text, '')",
                ["attgenerated"] = "NULLIF(c.attgenerated::text, '')",
                ["attcollation"] = "CASE c.attcollation WHEN t.typcollation THEN 'default' ELSE c.attcollation::pg_catalog.regcollation::text END",
                ["attstorage"] = "CASE c.attstorage WHEN t.typstorage THEN 'default' ELSE c.attstorage::text END",
                ["default"] = $"CASE c.attgenerated WHEN '' THEN {Default} END",
                ["expression"] = $"CASE WHEN c.attgenerated <> '' THEN {Default} END",

                // Debian's 15.20 counts the versions of a type there, and nobody can put the number back.
                ["attoptions"] = "SELECT pg_catalog.string_agg(o, ', ' ORDER BY o COLLATE \"C\") FROM pg_catalog.unnest(c.attoptions) AS o WHERE o NOT LIKE 'pg\\_attver=%'",
            },
        },
        "pg_index" => About(Relation, "indexrelid") with
        {
            Where = CatalogScope.IsLasting("(SELECT r.relnamespace FROM pg_catalog.pg_class AS r WHERE r.oid = c.indexrelid AND r.relname NOT LIKE 'pg\\_toast\\_%')"),
            Skip = new HashSet<string> { "indexrelid", "indcheckxmin", "indexprs", "indkey", "indclass", "indoption", "indcollation", "indnatts", "indnkeyatts" },
            Extra = new Dictionary<string, string>
            {
                ["columns"] = CatalogIndexes.Columns,
                ["included columns"] = CatalogIndexes.IncludedColumns,
                ["indpred"] = "pg_catalog.pg_get_expr(c.indpred, c.indrelid)",
                // Without storage parameters, which are told by themselves and in an order that does not matter.
                ["definition"] = @"pg_catalog.regexp_replace(pg_catalog.pg_get_indexdef(c.indexrelid), ' WITH \([^)]*\)', '')",
            },
        },
        "pg_constraint" => CatalogConstraints.Rule(table, Own("pg_constraint")),
        "pg_type" => Own("pg_type") with
        {
            // The types of rows and of arrays come and go with what they are made for.
            Where = $"{CatalogScope.IsLasting("c.typnamespace")} AND NOT (c.typelem <> 0 AND c.typcategory = 'A' AND EXISTS (SELECT FROM pg_catalog.pg_type AS e WHERE e.typarray = c.oid)) "
                + "AND (c.typrelid = 0 OR (SELECT r.relkind FROM pg_catalog.pg_class AS r WHERE r.oid = c.typrelid) = 'c')",
            Skip = new HashSet<string> { "typname", "typnamespace", "typdefaultbin", "typarray", "typrelid", "typtypmod", "typbasetype" },
            PrivilegeKind = "'T'",
            Owner = "c.typowner",
            Extra = new Dictionary<string, string> { ["range"] = "SELECT m.rngtypid::pg_catalog.regtype FROM pg_catalog.pg_range AS m WHERE m.rngmultitypid = c.oid", ["base type"] = "CASE WHEN c.typbasetype <> 0 THEN pg_catalog.format_type(c.typbasetype, c.typtypmod) END" },
        },
        "pg_enum" => About("pg_type", "enumtypid") with
        {
            From = "(SELECT e.enumtypid, pg_catalog.string_agg(pg_catalog.quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) AS labels FROM pg_catalog.pg_enum AS e GROUP BY e.enumtypid) AS c",
            OnlyExtra = true,
            Extra = new Dictionary<string, string> { ["labels"] = "c.labels" },
        },
        "pg_proc" => Own("pg_proc") with
        {
            Skip = new HashSet<string>
            {
                "proname", "pronamespace", "pronargs", "pronargdefaults", "proargdefaults", "proargnames", "proargtypes", "proallargtypes", "proargmodes", "provariadic", "prorettype", "proretset",
            },
            PrivilegeKind = "'f'",
            Owner = "c.proowner",
            Extra = new Dictionary<string, string>
            {
                ["arguments"] = "pg_catalog.pg_get_function_arguments(c.oid)",
                ["result"] = "pg_catalog.pg_get_function_result(c.oid)",
                ["prosqlbody"] = "pg_catalog.pg_get_function_sqlbody(c.oid)",
            },
        },
        "pg_trigger" => CatalogTriggers.Rule,
        "pg_rewrite" => Own("pg_rewrite") with
        {
            Where = "c.rulename <> '_RETURN'",
            Skip = new HashSet<string> { "rulename", "ev_qual", "ev_action", "ev_class", "ev_type", "is_instead" },
            Extra = new Dictionary<string, string> { ["definition"] = "pg_catalog.rtrim(pg_catalog.pg_get_ruledef(c.oid), ';')" },
        },
        "pg_policy" => Own("pg_policy") with
        {
            Skip = new HashSet<string> { "polname", "polrelid" },
            Extra = new Dictionary<string, string>
            {
                ["polqual"] = "pg_catalog.pg_get_expr(c.polqual, c.polrelid)",
                ["polwithcheck"] = "pg_catalog.pg_get_expr(c.polwithcheck, c.polrelid)",
                ["polroles"] = "SELECT pg_catalog.string_agg(CASE o WHEN 0 THEN 'public' ELSE o::pg_catalog.regrole::text END, ', ' ORDER BY o::pg_catalog.regrole::text COLLATE \"C\") FROM pg_catalog.unnest(c.polroles) AS o",
            },
        },
        "pg_statistic_ext" => Own("pg_statistic_ext") with
        {
            Skip = new HashSet<string> { "stxname", "stxnamespace", "stxexprs", "stxrelid", "stxkeys", "stxkind" },
            Extra = new Dictionary<string, string>
            {
                ["kinds"] = "SELECT pg_catalog.string_agg(CASE k WHEN 'd' THEN 'ndistinct' WHEN 'f' THEN 'dependencies' WHEN 'm' THEN 'mcv' WHEN 'e' THEN 'expressions' ELSE k::text END, ', ' ORDER BY k) FROM pg_catalog.unnest(c.stxkind) AS k",
                ["columns"] = "pg_catalog.substring(pg_catalog.pg_get_statisticsobjdef(c.oid), ' ON (.*) FROM ')",
                ["definition"] = "pg_catalog.pg_get_statisticsobjdef(c.oid)",
                ["stxstattarget"] = "COALESCE(NULLIF(c.stxstattarget, -1)::text, 'default')",
            },
        },
        "pg_inherits" => About(Relation, "inhrelid") with
        {
            OnlyExtra = true,
            Where = CatalogScope.IsLasting("(SELECT r.relnamespace FROM pg_catalog.pg_class AS r WHERE r.oid = c.inhrelid)"),

            // Several parents are several rows of one object: the first says it for all.
            From = "(SELECT i.inhrelid, pg_catalog.string_agg(i.inhparent::pg_catalog.regclass::text || CASE WHEN i.inhdetachpending THEN ' (detach pending)' ELSE '' END, ', ' ORDER BY i.inhseqno) AS parents "
                + "FROM pg_catalog.pg_inherits AS i GROUP BY i.inhrelid) AS c",
            Extra = new Dictionary<string, string> { ["parents"] = "c.parents" },
        },
        "pg_sequence" => About(Relation, "seqrelid") with { Skip = new HashSet<string> { "seqrelid" } },
        "pg_range" => About("pg_type", "rngtypid") with { Skip = new HashSet<string> { "rngtypid" } },
        "pg_aggregate" => About("pg_proc", "aggfnoid") with { Skip = new HashSet<string> { "aggfnoid" } },
        "pg_foreign_table" => About(Relation, "ftrelid") with { Skip = new HashSet<string> { "ftrelid" } },
        "pg_partitioned_table" => About(Relation, "partrelid") with
        {
            OnlyExtra = true,
            Extra = new Dictionary<string, string> { ["partition key"] = "pg_catalog.pg_get_partkeydef(c.partrelid)" },
        },
        "pg_ts_config_map" => About("pg_ts_config", "mapcfg") with
        {
            From = "(SELECT m.mapcfg, pg_catalog.string_agg(m.what, E'\\n' ORDER BY m.what COLLATE \"C\") AS mappings FROM (SELECT m.mapcfg, "
                + "t.alias || ': ' || pg_catalog.string_agg(m.mapdict::pg_catalog.regdictionary::text, ', ' ORDER BY m.mapseqno) AS what FROM pg_catalog.pg_ts_config_map AS m "
                + "JOIN pg_catalog.pg_ts_config AS f ON f.oid = m.mapcfg JOIN LATERAL pg_catalog.ts_token_type(f.cfgparser) AS t ON t.tokid = m.maptokentype GROUP BY m.mapcfg, t.alias) AS m GROUP BY m.mapcfg) AS c",
            OnlyExtra = true,
            Extra = new Dictionary<string, string> { ["mappings"] = "c.mappings" },
        },
        "pg_depend" => new(
            "(pg_catalog.pg_identify_object(c.classid, c.objid, c.objsubid)).type", "(pg_catalog.pg_identify_object(c.classid, c.objid, c.objsubid)).identity", "c.objid")
        {
            OnlyExtra = true,
            Where = "(c.deptype IN ('e', 'x') OR (c.deptype IN ('a', 'i') AND c.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND c.refclassid = c.classid AND c.refobjsubid > 0 "
                + "AND (SELECT r.relkind FROM pg_catalog.pg_class AS r WHERE r.oid = c.objid) = 'S')) AND (c.classid <> 'pg_catalog.pg_type'::pg_catalog.regclass OR "
                + "(SELECT t.typelem = 0 OR t.typcategory <> 'A' FROM pg_catalog.pg_type AS t WHERE t.oid = c.objid))",
            Always = "c.deptype = 'e'",
            Extra = new Dictionary<string, string>
            {
                ["owning column"] = "CASE WHEN c.deptype IN ('a', 'i') THEN (pg_catalog.pg_identify_object(c.refclassid, c.refobjid, c.refobjsubid)).identity END",
                ["extension"] = "CASE c.deptype WHEN 'e' THEN (pg_catalog.pg_identify_object(c.refclassid, c.refobjid, c.refobjsubid)).identity END",
                ["extensions that it depends on"] = "CASE c.deptype WHEN 'x' THEN (pg_catalog.pg_identify_object(c.refclassid, c.refobjid, c.refobjsubid)).identity END",
            },
        },
        "pg_description" => new(
            "(pg_catalog.pg_identify_object(c.classoid, c.objoid, c.objsubid)).type", "(pg_catalog.pg_identify_object(c.classoid, c.objoid, c.objsubid)).identity", "c.objoid")
        {
            OnlyExtra = true,
            Where = $"c.classoid <> 'pg_catalog.pg_largeobject'::pg_catalog.regclass AND {CatalogScope.IsNoInternalTrigger("c.classoid", "c.objoid")}",
            Always = "c.classoid IN ('pg_catalog.pg_namespace'::pg_catalog.regclass, 'pg_catalog.pg_extension'::pg_catalog.regclass, 'pg_catalog.pg_language'::pg_catalog.regclass)",
            Extra = new Dictionary<string, string> { ["comment"] = "c.description" },
        },
        "pg_seclabel" => new(
            "(pg_catalog.pg_identify_object(c.classoid, c.objoid, c.objsubid)).type", "(pg_catalog.pg_identify_object(c.classoid, c.objoid, c.objsubid)).identity", "c.objoid")
        {
            OnlyExtra = true,
            Extra = new Dictionary<string, string> { ["security label"] = "c.provider || ': ' || c.label" },
        },
        "pg_publication_rel" => Own("pg_publication_rel") with
        {
            Extra = new Dictionary<string, string>
            {
                ["columns"] = table.Has("prattrs") ? CatalogQuery.ColumnNames("c.prattrs", "c.prrelid") : "NULL",
                ["prqual"] = table.Has("prqual") ? "pg_catalog.pg_get_expr(c.prqual, c.prrelid)" : "NULL",
            },
            Skip = new HashSet<string> { "prattrs", "prpubid", "prrelid" },
        },
        "pg_namespace" => Own("pg_namespace") with
        {
            Where = "c.nspname NOT LIKE 'pg\\_toast%' AND c.nspname NOT LIKE 'pg\\_temp\\_%'",
            Always = "true",
            PrivilegeKind = "'n'",
            Owner = "c.nspowner",
        },
        "pg_extension" => Own("pg_extension") with { Always = "true" },
        "pg_language" => Own("pg_language") with { Always = "true", PrivilegeKind = "'l'", Owner = "c.lanowner" },
        "pg_foreign_data_wrapper" => Own("pg_foreign_data_wrapper") with { PrivilegeKind = "'F'", Owner = "c.fdwowner" },
        "pg_foreign_server" => Own("pg_foreign_server") with { PrivilegeKind = "'S'", Owner = "c.srvowner" },
        "pg_default_acl" => Own("pg_default_acl") with { Owner = "c.defaclrole", Skip = new HashSet<string> { "defaclrole", "defaclnamespace", "defaclobjtype" } },
        // Only superusers may read the catalog itself.
        "pg_user_mapping" => Own("pg_user_mapping") with { From = "(SELECT m.umid AS oid, m.umuser, m.srvid AS umserver, m.umoptions FROM pg_catalog.pg_user_mappings AS m) AS c", Skip = new HashSet<string> { "umoptions" }, Extra = new Dictionary<string, string> { ["hidden options"] = "pg_catalog.md5(c.umoptions::text)" } },
        _ => CatalogRulesOfServer.Of(table) ?? (table.Has("oid") ? Own(table.Name) : null),
    };
}
