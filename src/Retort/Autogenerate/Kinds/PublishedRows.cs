using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>
/// Says whether rows can be updated. PostgreSQL lets through no UPDATE of a table that is published with updates and has no replica identity, or one that a
/// row filter or a list of columns goes beyond (<c>CheckCmdReplicaIdentity</c> of its sources).
/// </summary>
internal static class PublishedRows
{
    /// <summary>Whether those of a table that stays can be, and of its partitions and children, while the difference is done.</summary>
    public static bool CanBeUpdated(DiffContext context, QualifiedName table) => context.Descendants(table).Where(context.From.Tables.ContainsKey).Prepend(table).All(one => IsLetThrough(context, one));

    private static bool IsLetThrough(DiffContext context, QualifiedName table)
    {
        var published = context.From.Publications.Values.Where(publication => publication.Changes == PublishedChanges.Default || publication.Changes.HasFlag(PublishedChanges.Update))
            .Select(publication => PublicationReplay.Find(context.From, publication, table)).OfType<PublishedTable>().ToList();
        return published.Count == 0 || (HasIdentity(context, context.From.Tables[table]) && published.All(how => how.Where is null && how.Columns.Count == 0));
    }

    private static bool HasIdentity(DiffContext context, Table table) => table.ReplicaIdentity.Index is { } index
        ? !context.Losses.Has(new(ObjectKind.Index, table.Name.Rename(index))) && !context.Losses.Has(new(ObjectKind.Constraint, table.Name) { Part = index })
        : table.ReplicaIdentity == ReplicaIdentity.Full || (table.ReplicaIdentity == ReplicaIdentity.Default && HasKey(context, table));

    // Of a partition, perhaps that of the whole.
    private static bool HasKey(DiffContext context, Table table) =>
        table.Constraints.Unsorted.Select(pair => pair.Value).OfType<PrimaryKey>().FirstOrDefault() is { } key ? !context.Losses.Has(new(ObjectKind.Constraint, table.Name) { Part = key.Name })
        : table.PartitionOf is { } whole && context.From.Tables.TryGetValue(whole, out var found) && HasKey(context, found);
}
