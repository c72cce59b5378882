using System.Data.Common;

namespace Retort.Postgres.Reading;

/// <summary>Comments on all that was read.</summary>
internal sealed class CommentsQuery : SchemaQuery
{
    // Extensions bring comments of their own: for themselves, where nobody has changed it, and for what they own. The schema public comes with one too.
    public override string Sql(int version) =>
        """
        SELECT s.relname::text, c.objoid::int8, c.objsubid::int4, c.description
        FROM pg_catalog.pg_description AS c JOIN pg_catalog.pg_class AS s ON s.oid = c.classoid
        WHERE (c.objoid >= 16384 OR c.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
            AND NOT (c.classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND EXISTS (
                SELECT FROM pg_catalog.pg_extension AS e JOIN pg_catalog.pg_available_extensions() AS v ON v.name = e.extname WHERE e.oid = c.objoid AND v.comment = c.description))
            AND NOT (c.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND c.description = 'standard public schema')
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        if (draft.Find(next.Text(), next.Number(), next.IntOrNull()!.Value) is { } what)
        {
            var comment = next.Text();
            draft.Change(what, attributes => attributes with { Comment = comment });
        }
    }
}
