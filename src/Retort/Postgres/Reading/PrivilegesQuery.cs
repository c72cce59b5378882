using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>The rights on all that was read, where they are not those that PostgreSQL gives; a row for each role, object and right.</summary>
internal sealed class PrivilegesQuery : SchemaQuery
{
    public override string Sql(int version) => string.Join(
        " UNION ALL ",
        Rights("pg_class", "c.relacl", "CASE c.relkind WHEN 'S' THEN 's'::pg_catalog.\"char\" ELSE 'r' END", "c.relowner", "c.oid", "0", "pg_catalog.pg_class AS c"),
        Rights("pg_class", "a.attacl", "'c'", "c.relowner", "c.oid", "a.attnum::int4", "pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid"),
        Rights("pg_proc", "c.proacl", "'f'", "c.proowner", "c.oid", "0", "pg_catalog.pg_proc AS c"),
        Rights("pg_type", "c.typacl", "'T'", "c.typowner", "c.oid", "0", "pg_catalog.pg_type AS c"),
        Rights("pg_namespace", "c.nspacl", "'n'", "c.nspowner", "c.oid", "0", "pg_catalog.pg_namespace AS c"));

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        if (draft.Find(next.Text(), next.Number(), next.IntOrNull()!.Value) is { } what)
        {
            var (role, privilege, isGrantable) = (next.TextOrNull(), next.TextOrNull(), next.Flag());
            draft.Change(what, attributes => attributes with { Privileges = Add(attributes.Privileges, role, privilege, isGrantable) });
        }
    }

    /// <summary>Adds a right.</summary>
    /// <param name="known">What is known.</param>
    /// <param name="role">Who has it; null where nobody has any.</param>
    /// <param name="privilege">The right, as the server names it.</param>
    /// <param name="isGrantable">Whether the role may hand it on.</param>
    public static ValueMap<string, RolePrivileges> Add(ValueMap<string, RolePrivileges>? known, string? role, string? privilege, bool isGrantable)
    {
        known ??= new();
        // A later server may have rights that are not known here.
        if (role is null || !Enum.TryParse<Privileges>(privilege, ignoreCase: true, out var right))
        {
            return known;
        }

        var has = known.GetValueOrDefault(role, new(role, Privileges.None, Privileges.None));
        return known.With(role, has with { Privileges = has.Privileges | right, Grantable = has.Grantable | (isGrantable ? right : Privileges.None) });
    }

    // The schema public has rights of its own, which came with the server: those count as given, and are left out.
    private static string Rights(string catalog, string column, string kind, string owner, string number, string part, string from) =>
        $"""
        SELECT '{catalog}', {number}::int8, {part}, CASE g.grantee WHEN {owner} THEN '{RolePrivileges.Owner}' WHEN 0 THEN 'public' ELSE pg_catalog.pg_get_userbyid(g.grantee)::text END, g.privilege_type, COALESCE(g.is_grantable, false)
        FROM {from} LEFT JOIN pg_catalog.pg_init_privs AS i ON i.classoid = 'pg_catalog.{catalog}'::pg_catalog.regclass AND i.objoid = c.oid AND i.objsubid = {part}
            LEFT JOIN LATERAL pg_catalog.aclexplode({column}) AS g ON true
        WHERE {column} IS NOT NULL
            AND NOT ({column} @> COALESCE(i.initprivs, pg_catalog.acldefault({kind}, {owner})) AND {column} <@ COALESCE(i.initprivs, pg_catalog.acldefault({kind}, {owner})))
        """;
}
