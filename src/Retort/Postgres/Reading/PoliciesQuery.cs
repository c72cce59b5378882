using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Row security policies.</summary>
internal sealed class PoliciesQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT p.oid::int8, n.nspname::text, c.relname::text, p.polname::text, NOT p.polpermissive, p.polcmd::text,
            (SELECT pg_catalog.array_agg(r.rolname::text ORDER BY r.rolname) FROM pg_catalog.pg_roles AS r WHERE r.oid = ANY (p.polroles)),
            pg_catalog.pg_get_expr(p.polqual, p.polrelid), pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)
        FROM pg_catalog.pg_policy AS p JOIN pg_catalog.pg_class AS c ON c.oid = p.polrelid JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE {IsOwn("pg_class")}
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, table) = (next.Number(), next.Name());
        var policy = new Policy(next.Text(), table)
        {
            Restrictive = next.Flag(),
            Command = next.Letter() switch { 'r' => PolicyCommand.Select, 'a' => PolicyCommand.Insert, 'w' => PolicyCommand.Update, 'd' => PolicyCommand.Delete, _ => PolicyCommand.All },
            Roles = [.. next.Texts()],
            Using = next.Expression(),
            Check = next.Expression(),
        };
        draft.Add("pg_policy", number, new(ObjectKind.Policy, table) { Part = policy.Name });
        draft.Schema = draft.Schema with { Policies = draft.Schema.Policies.With(new(table, policy.Name), policy) };
    }
}
