using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on partitions and inheritance.</summary>
internal static class PartitionReplay
{
    /// <summary>Whether a table has partitions.</summary>
    public static bool HasPartitions(DatabaseSchema schema, QualifiedName table) => schema.Tables.Unsorted.Any(pair => pair.Value.PartitionOf == table);

    /// <summary>ATTACH PARTITION: what the partition has in common with the whole is the whole's from now on.</summary>
    public static DatabaseSchema Attach(DatabaseSchema schema, AttachPartition attach)
    {
        var (whole, part) = (ReplayNames.Of(attach.Table), ReplayNames.Of(attach.Partition));
        if (!schema.Tables.TryGetValue(whole, out var parent) || !schema.Tables.TryGetValue(part, out var child))
        {
            return schema;
        }

        var columns = schema.AllColumns(parent).Select(TableReplay.Inherited).ToHashSet();
        schema = schema with
        {
            Tables = schema.Tables.With(part, child with
            {
                PartitionOf = whole,
                Bound = attach.Bound,
                Columns = [.. child.Columns.Where(column => !columns.Contains(TableReplay.Inherited(column)))],
            }),
        };

        // Each constraint and index of the whole takes one.
        schema = Whole(schema, parent).ToList().Aggregate(schema, (all, constraint) => InheritedParts.TakeFrom(all, part, constraint) ?? all);
        return InheritedParts.IndexesOf(schema, whole).ToList().Aggregate(schema, (all, index) => InheritedParts.TakeFrom(all, part, index.Index) ?? all);
    }

    /// <summary>DETACH PARTITION: the partition has of its own what it had from the whole.</summary>
    public static DatabaseSchema Detach(DatabaseSchema schema, DetachPartition detach)
    {
        var (whole, part) = (ReplayNames.Of(detach.Table), ReplayNames.Of(detach.Partition));
        if (!schema.Tables.TryGetValue(whole, out var parent) || !schema.Tables.TryGetValue(part, out var child))
        {
            return schema;
        }

        var detached = child with { PartitionOf = null, Bound = null, Columns = [.. schema.AllColumns(child)] };
        schema = schema with { Tables = schema.Tables.With(part, detached) };

        // While it goes, a check stands for the bound, and stays.
        schema = detach.Concurrently && PartitionCheck.Of(detached, parent, child.Bound) is { } check ? NewConstraint.Add(schema, part, check) : schema;
        // Before PostgreSQL 15, a key of the whole to itself does not stay with what leaves.
        var losesOwnKeys = schema.Origin.Version is > 0 and < 15;
        foreach (var constraint in Whole(schema, parent).Where(constraint => !losesOwnKeys || constraint is not ForeignKey key || !IsWholeOf(schema, key.References, whole)).OrderBy(constraint => constraint is ForeignKey ? 1 : 0))
        {
            // Those with an index were given names of their own.
            schema = NewConstraint.Add(schema, part, constraint is PrimaryKey or Unique or Exclude ? constraint with { Name = null } : constraint);
        }

        return InheritedParts.IndexesOf(schema, whole).Where(index => !schema.Of(new(ObjectKind.Index, index.Name)).IsInvalid).Aggregate(schema, (all, index) => LikeReplay.CopyIndex(all, index.Index, part));
    }

    /// <summary>INHERIT and NO INHERIT.</summary>
    public static DatabaseSchema SetInheritance(DatabaseSchema schema, SetInheritance change)
    {
        var parent = ReplayNames.Of(change.Parent);
        if (!schema.Tables.TryGetValue(parent, out var found))
        {
            return schema;
        }

        return schema.Change(change.Table, table => change.Inherits
            ? table with
            {
                Inherits = [.. table.Inherits.Where(other => other != parent), parent],
                Constraints = table.Constraints.Without((_, constraint) => constraint is Check check && ChecksOf(schema, found).Any(other => !other.NoInherit && InheritedParts.IsSame(check, other))),
            }
            : table with
            {
                Columns = schema.AllColumns(table) is var all && all.Count == table.Columns.Count ? table.Columns : [.. all],
                Inherits = [.. table.Inherits.Where(other => other != parent)],
                Constraints = ChecksOf(schema, found).Where(check => !check.NoInherit && !table.Constraints.ContainsKey(check.Name!))
                    .Aggregate(table.Constraints, (all, check) => all.With(check.Name!, check)),
            });
    }

    /// <summary>ALTER INDEX … ATTACH PARTITION: the partition's index is the whole's from now on, which is valid when all have one.</summary>
    public static DatabaseSchema AttachIndex(DatabaseSchema schema, QualifiedName index, QualifiedName partition)
    {
        if (!schema.Indexes.TryGetValue(index, out var whole) || !schema.Indexes.ContainsKey(partition))
        {
            return schema;
        }

        schema = IndexReplay.Forget(schema, partition);
        var waiting = schema.Indexes.Unsorted.Any(pair =>
            schema.Tables.TryGetValue(pair.Value.Relation, out var table) && table.PartitionOf == whole.Relation && InheritedParts.IsSame(pair.Value.Index, whole.Index));
        return waiting ? schema : schema.Change(new DatabaseObject(ObjectKind.Index, index), attributes => attributes with { IsInvalid = false });
    }

    private static bool IsWholeOf(DatabaseSchema schema, QualifiedName table, QualifiedName whole) =>
        table == whole || (schema.Tables.GetValueOrDefault(whole)?.PartitionOf is { } higher && IsWholeOf(schema, table, higher));

    // What a partitioned table has, as a partition of another one, too.
    private static IEnumerable<Constraint> Whole(DatabaseSchema schema, Table table) =>
        table.PartitionOf is { } whole && schema.Tables.TryGetValue(whole, out var higher) ? table.Constraints.Values.Concat(Whole(schema, higher)) : table.Constraints.Values;

    // Its own and those of its parents.
    private static IEnumerable<Check> ChecksOf(DatabaseSchema schema, Table table) =>
        table.Constraints.Values.OfType<Check>().Concat(table.Parents.SelectMany(parent => schema.Tables.TryGetValue(parent, out var found) ? ChecksOf(schema, found).Where(check => !check.NoInherit) : []));
}
