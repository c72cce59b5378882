using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>The conditions of domains.</summary>
internal sealed class DomainChecksQuery : SchemaQuery
{
    public override string Sql(int version) =>
        """
        SELECT c.oid::int8, c.contypid::int8, c.conname::text, pg_catalog.pg_get_expr(c.conbin, 0), c.convalidated
        FROM pg_catalog.pg_constraint AS c WHERE c.contypid <> 0 AND c.contype = 'c' ORDER BY c.conname
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, type, name) = (next.Number(), next.Number(), next.Text());
        if (draft.Find("pg_type", type) is { } found)
        {
            var what = new DatabaseObject(ObjectKind.DomainConstraint, found.Name) { Part = name };
            var check = new DomainCheck(name, next.Expression()!);
            var isValid = next.Flag();
            var domain = draft.Schema.Domains[found.Name];
            draft.Add("pg_constraint", number, what);
            draft.Change(what, attributes => attributes with { IsInvalid = !isValid });
            draft.Schema = draft.Schema with { Domains = draft.Schema.Domains.With(found.Name, domain with { Checks = [.. domain.Checks, check] }) };
        }
    }
}
