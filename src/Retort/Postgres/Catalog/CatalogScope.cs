using System.Text.RegularExpressions;

namespace Retort.Postgres.Catalog;

/// <summary>Which rows are of the schema, as SQL.</summary>
internal static partial class CatalogScope
{
    /// <summary>A schema whose contents last: no session's temporary objects, and not those in which PostgreSQL puts what is too long for a row.</summary>
    public static string IsLasting(string schema) =>
        $"{schema} IN (SELECT n.oid FROM pg_catalog.pg_namespace AS n WHERE n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp\\_%')";

    /// <summary>A trigger that a foreign key is made of has a number for a name.</summary>
    public static string IsNoInternalTrigger(string catalog, string number) =>
        $"NOT ({catalog} = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND (SELECT t.tgisinternal FROM pg_catalog.pg_trigger AS t WHERE t.oid = {number}))";

    /// <summary>Whether a name is of something that a session has for itself. Nobody else can name a schema so.</summary>
    public static bool IsTemporary(string name) => name.Contains("pg_temp", StringComparison.Ordinal) && Temporary().IsMatch(name);

    [GeneratedRegex("(^|[ (])pg_temp(_[0-9]+)?\\.")]
    private static partial Regex Temporary();
}
