using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Extensions, the procedural language that every database has excepted.</summary>
internal sealed class ExtensionsQuery : SchemaQuery
{
    public override string Sql(int version) =>
        "SELECT c.oid::int8, c.extname::text, n.nspname::text, c.extversion FROM pg_catalog.pg_extension AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.extnamespace WHERE c.extname <> 'plpgsql'";

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var number = next.Number();
        var extension = new Extension(next.Text()) { Schema = next.Text(), Version = next.Text() };
        draft.Add("pg_extension", number, new(ObjectKind.Extension, extension.Name));
        draft.Schema = draft.Schema with { Extensions = draft.Schema.Extensions.With(extension.Name, extension) };
    }
}
