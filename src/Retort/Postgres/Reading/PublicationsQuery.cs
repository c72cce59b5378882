using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Publications, without their tables.</summary>
internal sealed class PublicationsQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid::int8, c.pubname::text, {Owner("c.pubowner")}, c.puballtables, c.pubinsert, c.pubupdate, c.pubdelete, c.pubtruncate, c.pubviaroot,
            {(version >= 150000 ? "(SELECT pg_catalog.array_agg(n.nspname::text ORDER BY n.nspname) FROM pg_catalog.pg_publication_namespace AS s JOIN pg_catalog.pg_namespace AS n ON n.oid = s.pnnspid WHERE s.pnpubid = c.oid)" : "NULL::text[]")}
        FROM pg_catalog.pg_publication AS c
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, name, owner, allTables) = (next.Number(), next.Text(), next.TextOrNull(), next.Flag());
        var changes = (next.Flag() ? PublishedChanges.Insert : 0) | (next.Flag() ? PublishedChanges.Update : 0) | (next.Flag() ? PublishedChanges.Delete : 0) | (next.Flag() ? PublishedChanges.Truncate : 0);
        var publication = new Publication(name)
        {
            AllTables = allTables,
            Changes = WholeKinds.Of(changes),
            ViaPartitionRoot = next.Flag(),
            Schemas = [.. next.Texts()],
        };
        draft.Add("pg_publication", number, new(ObjectKind.Publication, name), owner);
        draft.Schema = draft.Schema with { Publications = draft.Schema.Publications.With(name, publication) };
    }
}
