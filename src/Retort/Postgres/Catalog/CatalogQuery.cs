using System.Text;

namespace Retort.Postgres.Catalog;

/// <summary>Writes the query that reads one catalog: a row an object, with its kind, its name, whether it came with the server, and its attributes as JSON.</summary>
internal static class CatalogQuery
{
    /// <summary>The first object id that is not the server's own (<c>FirstNormalObjectId</c> of its sources).</summary>
    public const string FirstOwn = "16384";

    /// <summary>Writes it.</summary>
    /// <param name="table">The catalog.</param>
    /// <param name="since">The transaction in which the database was made, as a literal; null reads what came with the server too.</param>
    /// <returns>Null for a catalog that says nothing about objects.</returns>
    public static string? Write(CatalogTable table, string? since)
    {
        if (CatalogRules.Of(table) is not { } rule)
        {
            return null;
        }

        var attributes = new StringBuilder();
        foreach (var (name, expression) in Attributes(table, rule))
        {
            attributes.Append(attributes.Length == 0 ? "" : ", ").Append(Literal.Text(name)).Append(", (").Append(expression).Append(")::text");
        }

        // An object that came with the server counts where its row was written later than the database was made; rows that were put together have no time.
        string[] counts =
        [
            $"{rule.Number} >= {FirstOwn}",
            .. rule.From is null ? [$"pg_catalog.age(c.xmin) <= pg_catalog.age('{since}'::pg_catalog.xid)"] : Array.Empty<string>(),
            .. rule.Always is null ? [] : (string[])[rule.Always],
        ];
        var touched = since is null ? "true" : $"({string.Join(" OR ", counts)})";
        return $"SELECT {rule.Kind}, {rule.Name}, {rule.Number} < {FirstOwn}, pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object({attributes}))::text "
            + $"FROM {rule.From ?? $"pg_catalog.{table.Name} AS c"}{rule.Join} WHERE {touched}{(rule.Where is null ? "" : $" AND ({rule.Where})")}";
    }

    /// <summary>The object that a number of a catalog stands for.</summary>
    public static string Identity(string catalog, string number, string part = "identity", string subnumber = "0") =>
        $"(SELECT i.{part} FROM pg_catalog.pg_identify_object('pg_catalog.{catalog}'::pg_catalog.regclass, {number}, {subnumber}) AS i)";

    /// <summary>
    /// Privileges as they work: none stated means the default ones. A line for each who has some; the owner is called that, so that another owner
    /// is one difference and not three.
    /// </summary>
    public static string Privileges(string column, string? kind, string? owner) =>
        $"(SELECT pg_catalog.string_agg(g.who || ': ' || g.what, E'\\n' ORDER BY g.who COLLATE \"C\") FROM (SELECT "
        + $"CASE p.grantee WHEN {owner ?? "NULL"} THEN 'the owner' WHEN 0 THEN 'PUBLIC' ELSE p.grantee::pg_catalog.regrole::text END AS who, "
        + "pg_catalog.string_agg(p.privilege_type || CASE WHEN p.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END || "
        + $"CASE p.grantor WHEN {owner ?? "NULL"} THEN '' ELSE ' by ' || p.grantor::pg_catalog.regrole END, ', ' ORDER BY p.privilege_type COLLATE \"C\", p.grantor::pg_catalog.regrole::text COLLATE \"C\") AS what "
        + $"FROM pg_catalog.aclexplode({(kind is null ? $"c.{column}" : $"COALESCE(c.{column}, pg_catalog.acldefault({kind}, {owner}))")}) AS p GROUP BY 1) AS g)";

    /// <summary>The names of columns, in the order of their numbers' array.</summary>
    public static string ColumnNames(string numbers, string relation) =>
        $"(SELECT pg_catalog.string_agg(COALESCE(pg_catalog.quote_ident(a.attname), '(expression)'), ', ' ORDER BY u.at) FROM pg_catalog.unnest({numbers}::pg_catalog.int2[]) WITH ORDINALITY AS u(n, at) "
        + $"LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = {relation} AND a.attnum = u.n)";

    /// <summary>The names of the attributes that are read from a catalog.</summary>
    public static IEnumerable<string> AttributeNames(CatalogTable table) => CatalogRules.Of(table) is { } rule ? Attributes(table, rule).Select(attribute => attribute.Name) : [];

    private static IEnumerable<(string Name, string Expression)> Attributes(CatalogTable table, CatalogRule rule)
    {
        foreach (var column in rule.OnlyExtra ? [] : table.Columns)
        {
            if (!rule.Skip.Contains(column.Name) && !rule.Extra.ContainsKey(column.Name) && Expression(column, rule) is { } expression)
            {
                yield return (table.Attribute(column), expression);
            }
        }

        foreach (var (name, expression) in rule.Extra)
        {
            yield return (name, expression);
        }
    }

    private static string? Expression(CatalogColumn column, CatalogRule rule) => column switch
    {
        { Name: "oid" } or { Type: "xid" or "pg_lsn" or "anyarray" } => null,
        { NumbersOf: { } relation, Type: "int2" } => $"(SELECT a.attname FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = c.{relation} AND a.attnum = c.{column.Name})",
        { NumbersOf: { } relation } => ColumnNames($"c.{column.Name}", $"c.{relation}"),
        { Target: { } target, IsArray: true } =>
            $"(SELECT pg_catalog.string_agg(COALESCE(i.identity, '-'), ', ' ORDER BY u.at) FROM pg_catalog.unnest(c.{column.Name}::pg_catalog.oid[]) WITH ORDINALITY AS u(o, at) "
            + $"LEFT JOIN LATERAL pg_catalog.pg_identify_object('{target}'::pg_catalog.regclass, u.o, 0) AS i ON u.o <> 0)",
        { Target: { } target } => $"CASE WHEN c.{column.Name}::pg_catalog.oid <> 0 THEN {Identity(target, $"c.{column.Name}::pg_catalog.oid")} END",

        // Where nothing writes its text, that it is there at all has to do.
        { Type: "pg_node_tree" } => $"CASE WHEN c.{column.Name} IS NOT NULL THEN 'an expression' END",
        { Type: "_aclitem" } => Privileges(column.Name, rule.PrivilegeKind, rule.Owner),
        { Type: "_text" } => $"(SELECT pg_catalog.string_agg(o, ', ' ORDER BY o COLLATE \"C\") FROM pg_catalog.unnest(c.{column.Name}) AS o)",
        _ => $"c.{column.Name}",
    };
}
