namespace Retort.Postgres.Catalog;

/// <summary>What people call the objects and attributes of the catalogs.</summary>
internal static class CatalogWords
{
    private static readonly Dictionary<string, string> Attributes = new(StringComparer.Ordinal)
    {
        ["relkind"] = "kind", ["relpersistence"] = "persistence", ["relowner"] = "owner", ["relacl"] = "privileges", ["reloptions"] = "options", ["relam"] = "access method",
        ["reltablespace"] = "tablespace", ["relreplident"] = "replica identity", ["relrowsecurity"] = "row security", ["relforcerowsecurity"] = "forced row security",
        ["relispopulated"] = "populated", ["relpartbound"] = "partition bound", ["reloftype"] = "type of rows", ["parents"] = "parents",
        ["attnotnull"] = "not null", ["attidentity"] = "identity", ["attgenerated"] = "generated", ["attcollation"] = "collation", ["attstorage"] = "storage",
        ["attcompression"] = "compression", ["attstattarget"] = "statistics target", ["attoptions"] = "options", ["attacl"] = "privileges", ["attislocal"] = "declared here",
        ["attinhcount"] = "number of parents that have it", ["attfdwoptions"] = "options",
        ["indisunique"] = "unique", ["indnullsnotdistinct"] = "nulls not distinct", ["indisvalid"] = "valid", ["indisready"] = "ready", ["indislive"] = "live", ["indisclustered"] = "clustered on",
        ["indisreplident"] = "replica identity", ["indpred"] = "predicate", ["indkey"] = "columns", ["indisprimary"] = "primary key", ["indisexclusion"] = "exclusion",
        ["indclass"] = "operator classes", ["indoption"] = "order", ["indcollation"] = "collations", ["indrelid"] = "table",
        ["convalidated"] = "validated", ["condeferrable"] = "deferrable", ["condeferred"] = "initially deferred", ["connoinherit"] = "no inherit", ["conislocal"] = "declared here",
        ["coninhcount"] = "number of parents that have it", ["confupdtype"] = "on update", ["confdeltype"] = "on delete", ["confmatchtype"] = "match", ["conenforced"] = "enforced", ["conindid"] = "index",
        ["proowner"] = "owner", ["proacl"] = "privileges", ["prosrc"] = "body", ["prosqlbody"] = "body", ["provolatile"] = "volatility", ["proisstrict"] = "strict", ["prosecdef"] = "security definer",
        ["proleakproof"] = "leakproof", ["proparallel"] = "parallel", ["procost"] = "cost", ["prorows"] = "rows", ["prosupport"] = "support function", ["proconfig"] = "settings",
        ["prorettype"] = "result", ["prolang"] = "language", ["proretset"] = "returns a set", ["probin"] = "library",
        ["typowner"] = "owner", ["typacl"] = "privileges", ["typbasetype"] = "base type", ["typtypmod"] = "length", ["typnotnull"] = "not null", ["typdefault"] = "default", ["typcollation"] = "collation",
        ["tgenabled"] = "enabled", ["tgdeferrable"] = "deferrable", ["tginitdeferred"] = "initially deferred", ["ev_enabled"] = "enabled", ["tgtype"] = "events", ["tgattr"] = "columns", ["tgfoid"] = "function",
        ["polcmd"] = "command", ["polroles"] = "roles", ["polqual"] = "USING", ["polwithcheck"] = "CHECK", ["polpermissive"] = "permissive",
        ["seqtypid"] = "type", ["seqstart"] = "start", ["seqincrement"] = "increment", ["seqmax"] = "maximum", ["seqmin"] = "minimum", ["seqcache"] = "cache", ["seqcycle"] = "cycle",
        ["nspowner"] = "owner", ["nspacl"] = "privileges", ["extversion"] = "version", ["extnamespace"] = "schema", ["extowner"] = "owner",
        ["stxowner"] = "owner", ["stxstattarget"] = "statistics target", ["stxkind"] = "kinds", ["evtenabled"] = "enabled", ["evtevent"] = "event", ["evttags"] = "tags", ["evtfoid"] = "function", ["evtowner"] = "owner",
        ["pubowner"] = "owner", ["puballtables"] = "all tables", ["pubinsert"] = "publishes insert", ["pubupdate"] = "publishes update", ["pubdelete"] = "publishes delete", ["pubtruncate"] = "publishes truncate",
        ["pubviaroot"] = "publishes through the root", ["prqual"] = "row filter", ["defaclacl"] = "privileges", ["datacl"] = "privileges", ["datdba"] = "owner", ["datconnlimit"] = "connection limit",
        ["lanacl"] = "privileges", ["lanowner"] = "owner", ["srvacl"] = "privileges", ["srvowner"] = "owner", ["srvoptions"] = "options", ["fdwacl"] = "privileges", ["fdwowner"] = "owner", ["fdwoptions"] = "options",
        ["ftoptions"] = "options", ["ftserver"] = "server", ["rngsubtype"] = "subtype", ["rngsubopc"] = "operator class", ["rngcollation"] = "collation", ["rngcanonical"] = "canonical function",
        ["rngsubdiff"] = "difference function", ["rngmultitypid"] = "multirange type", ["collowner"] = "owner", ["oprowner"] = "owner", ["dictinitoption"] = "options",
    };

    private static readonly Dictionary<(string Attribute, string Value), string> Values = new()
    {
        [("relpersistence", "p")] = "permanent", [("relpersistence", "u")] = "unlogged", [("relpersistence", "t")] = "temporary",
        [("relreplident", "d")] = "default", [("relreplident", "n")] = "nothing", [("relreplident", "f")] = "full", [("relreplident", "i")] = "an index",
        [("attidentity", "a")] = "always", [("attidentity", "d")] = "by default", [("attgenerated", "s")] = "stored", [("attgenerated", "v")] = "virtual",
        [("attstorage", "p")] = "plain", [("attstorage", "e")] = "external", [("attstorage", "m")] = "main", [("attstorage", "x")] = "extended",
        [("attcompression", "")] = "default", [("attcompression", "p")] = "pglz", [("attcompression", "l")] = "lz4",
        [("tgenabled", "O")] = "true", [("tgenabled", "D")] = "false", [("tgenabled", "R")] = "on replicas", [("tgenabled", "A")] = "always",
        [("ev_enabled", "O")] = "true", [("ev_enabled", "D")] = "false", [("ev_enabled", "R")] = "on replicas", [("ev_enabled", "A")] = "always",
        [("evtenabled", "O")] = "true", [("evtenabled", "D")] = "false", [("evtenabled", "R")] = "on replicas", [("evtenabled", "A")] = "always",
        [("provolatile", "v")] = "volatile", [("provolatile", "s")] = "stable", [("provolatile", "i")] = "immutable",
        [("proparallel", "u")] = "unsafe", [("proparallel", "r")] = "restricted", [("proparallel", "s")] = "safe",
        [("polcmd", "*")] = "ALL", [("polcmd", "r")] = "SELECT", [("polcmd", "a")] = "INSERT", [("polcmd", "w")] = "UPDATE", [("polcmd", "d")] = "DELETE",
        [("relkind", "r")] = "table", [("relkind", "p")] = "partitioned table", [("relkind", "v")] = "view", [("relkind", "m")] = "materialized view",
    };

    /// <summary>What the whole definition, or another attribute, follows from.</summary>
    private static readonly HashSet<string> Derived =
    [
        "indclass", "indoption", "indcollation", "indnatts", "indnkeyatts", "indimmediate", "conkey", "confkey", "conindid", "conffeqop", "conpfeqop", "conppeqop", "conexclop", "contype",
        "tgtype", "tgattr", "tgargs", "partclass", "partcollation", "partnatts", "partattrs", "typlen", "typbyval", "typalign", "typstorage", "typsend", "typreceive", "typinput", "typoutput", "typcategory",
        "relkind", "stxkeys",
    ];

    /// <summary>An object with what it belongs to.</summary>
    public static string Name(CatalogObject what, IReadOnlyDictionary<string, string> attributes) =>
        (what.Kind switch
        {
            "table column" or "view column" or "materialized view column" or "foreign table column" => new CatalogObject("column", what.Name),
            "table constraint" => new CatalogObject("constraint", what.Name),
            _ => what,
        }).ToString() + (attributes.TryGetValue("indrelid", out var table) ? $" on {table}" : "");

    public static string Attribute(string name) => Attributes.GetValueOrDefault(name, name);

    public static string Value(string attribute, string? value) =>
        value is null ? "none" : Values.GetValueOrDefault((attribute, value), value.Length == 0 ? "empty" : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Whether something else says the same, where something else does.</summary>
    public static bool IsDerived(CatalogObject what, string attribute) => Derived.Contains(attribute) || (attribute == "definition" && what.Kind is "index" or "table constraint" or "domain constraint" or "trigger");

    /// <summary>Whether an object is a part of another.</summary>
    public static bool Belongs(CatalogObject what, IReadOnlyDictionary<string, string> attributes, CatalogObject other) =>
        (what.Kind.EndsWith(" column", StringComparison.Ordinal) && what.Name.StartsWith($"{other.Name}.", StringComparison.Ordinal))
        || what.Name.EndsWith($" on {other.Name}", StringComparison.Ordinal)
        || (what.Kind == "type" && other.Kind == "composite type" && what.Name == other.Name)
        || (what.Kind == "function" && other.Kind == "type" && what.Name.StartsWith($"{other.Name}(", StringComparison.Ordinal))
        || (what.Kind == "cast" && other.Kind == "type" && what.Name.StartsWith($"({other.Name} AS ", StringComparison.Ordinal))
        || (what.Kind == "index" && (attributes.GetValueOrDefault("indrelid") == other.Name || other.Name.StartsWith($"{what.Name[(what.Name.LastIndexOf('.') + 1)..]} on ", StringComparison.Ordinal)))
        || (what.Kind == "constraint trigger" && other.Kind == "table constraint" && what.Name.StartsWith($"of {other.Name} for ", StringComparison.Ordinal))
        || (what.Kind == "sequence" && attributes.GetValueOrDefault("belongs to") is { } owner && (owner == other.ToString() || owner.StartsWith($"table column {other.Name}.", StringComparison.Ordinal)));
}
