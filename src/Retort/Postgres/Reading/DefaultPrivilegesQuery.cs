using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Default privileges.</summary>
internal sealed class DefaultPrivilegesQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT {Owner("c.defaclrole")}, n.nspname::text, c.defaclobjtype::text,
            CASE g.grantee WHEN c.defaclrole THEN '{RolePrivileges.Owner}' WHEN 0 THEN 'public' ELSE pg_catalog.pg_get_userbyid(g.grantee)::text END, g.privilege_type, COALESCE(g.is_grantable, false)
        FROM pg_catalog.pg_default_acl AS c LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = c.defaclnamespace LEFT JOIN LATERAL pg_catalog.aclexplode(c.defaclacl) AS g ON true
        WHERE c.defaclobjtype IN ('r', 'S', 'f', 'T', 'n')
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var key = new DefaultPrivileges(next.TextOrNull(), next.TextOrNull(), next.Letter() switch
        {
            'r' => SchemaObjects.Tables,
            'S' => SchemaObjects.Sequences,
            'f' => SchemaObjects.Routines,
            'T' => SchemaObjects.Types,
            _ => SchemaObjects.Schemas,
        });
        var (role, privilege, isGrantable) = (next.TextOrNull(), next.TextOrNull(), next.Flag());
        draft.Schema = draft.Schema with
        {
            DefaultPrivileges = draft.Schema.DefaultPrivileges.With(key, PrivilegesQuery.Add(draft.Schema.DefaultPrivileges.GetValueOrDefault(key), role, privilege, isGrantable)),
        };
    }
}
