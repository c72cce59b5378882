using Retort.Operations;
using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on publications.</summary>
internal static class PublicationReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        CreatePublication create => Create(schema, create.Publication),
        DropPublication drop => (schema with { Publications = schema.Publications.Without(drop.Publication) }).Forget(what => what == What(drop.Publication)),
        AddPublicationTables add => Change(schema, add.Publication, tables => [.. tables, .. Tables(schema, add.Tables)]),
        DropPublicationTables drop => Drop(schema, drop),
        _ => null,
    };

    /// <summary>Gives a publication another name.</summary>
    public static DatabaseSchema Rename(DatabaseSchema schema, string name, string newName) =>
        (schema with { Publications = schema.Publications.Without(name).With(newName, schema.Publications[name] with { Name = newName }) }).Rename(what => what == What(name), _ => What(newName));

    /// <summary>How a publication publishes a table, as one of its own, of a schema or of all, or as a partition of one; null when it does not.</summary>
    public static PublishedTable? Find(DatabaseSchema schema, Publication publication, QualifiedName table) =>
        publication.AllTables || publication.Schemas.Contains(table.Schema!) ? new(table)
        : publication.Tables.FirstOrDefault(published => published.Table == table)
            ?? (schema.Tables.GetValueOrDefault(table)?.PartitionOf is { } whole ? Find(schema, publication, whole) : null);

    private static DatabaseObject What(string name) => new(ObjectKind.Publication, name);

    private static DatabaseSchema Create(DatabaseSchema schema, Publication publication)
    {
        var made = publication with
        {
            Tables = Sorted(Tables(schema, publication.Tables)),
            Schemas = [.. publication.Schemas.Distinct().Order(StringComparer.Ordinal)],
            Changes = WholeKinds.Of(publication.Changes),
            Comment = null,
        };
        return (schema with { Publications = schema.Publications.With(made.Name, made) }).Comment(What(made.Name), publication.Comment);
    }

    private static DatabaseSchema Change(DatabaseSchema schema, string name, Func<ValueList<PublishedTable>, IEnumerable<PublishedTable>> change) =>
        schema.Publications.TryGetValue(name, out var publication)
            ? schema with { Publications = schema.Publications.With(name, publication with { Tables = Sorted(change(publication.Tables)) }) }
            : schema;

    private static DatabaseSchema Drop(DatabaseSchema schema, DropPublicationTables drop)
    {
        var gone = drop.Tables.SelectMany(table => Meant(schema, table, drop.Only.Contains(table))).ToHashSet();
        return Change(schema, drop.Publication, tables => tables.Where(table => !gone.Contains(table.Table)));
    }

    private static IEnumerable<PublishedTable> Tables(DatabaseSchema schema, ValueList<PublishedTable> tables) => tables.SelectMany(table =>
        Meant(schema, table.Table, table.Only).Select(name => table with { Table = name, Only = false, Columns = StatisticsReplay.InOrder(schema, name, table.Columns) }));

    private static IEnumerable<QualifiedName> Meant(DatabaseSchema schema, QualifiedName table, bool only) => only ? [ReplayNames.Of(table)] : WithChildren(schema, ReplayNames.Of(table));

    // Tables that inherit come along; partitions are in their whole.
    private static IEnumerable<QualifiedName> WithChildren(DatabaseSchema schema, QualifiedName table) =>
        [table, .. schema.Tables.Values.Where(other => other.Inherits.Contains(table)).SelectMany(other => WithChildren(schema, other.Name))];

    private static ValueList<PublishedTable> Sorted(IEnumerable<PublishedTable> tables) =>
        [.. tables.DistinctBy(table => table.Table).OrderBy(table => table.Table.Schema, StringComparer.Ordinal).ThenBy(table => table.Table.Name, StringComparer.Ordinal)];
}
