using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on indexes.</summary>
internal static class IndexReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        CreateIndex create => Create(schema, ReplayNames.Of(create.Table), create),
        DropIndex drop => Forget(schema, ReplayNames.Of(drop.Index)),
        RenameIndex rename => Rename(schema, ReplayNames.Of(rename.Index), rename.NewName),
        AlterIndexOptions change => Change(
            schema,
            change.Index,
            index => index with { Options = ReplayOptions.Change(index.Options, change.Set, change.Reset) },
            attributes => attributes with { Options = ReplayOptions.Change(attributes.Options, change.Set, change.Reset) }),
        SetIndexTablespace move => Change(
            schema,
            move.Index,
            index => index with { Tablespace = ReplayOptions.Tablespace(move.Tablespace) },
            attributes => attributes with { Tablespace = ReplayOptions.Tablespace(move.Tablespace) }),
        SetIndexStatistics set => schema.Change(new DatabaseObject(ObjectKind.Index, ReplayNames.Of(set.Index)), attributes => attributes with
        {
            ColumnStatistics = set.Target == -1 ? attributes.ColumnStatistics.Without(set.Column) : attributes.ColumnStatistics.With(set.Column, set.Target),
        }),
        AttachIndexPartition attach => PartitionReplay.AttachIndex(schema, ReplayNames.Of(attach.Index), ReplayNames.Of(attach.Partition)),
        _ => null,
    };

    /// <summary>Adds an index.</summary>
    public static DatabaseSchema Add(DatabaseSchema schema, QualifiedName relation, TableIndex index) =>
        schema with { Indexes = schema.Indexes.With(relation.Rename(index.Name), new(relation, NewIndex.Of(index, schema.ColumnsOf(relation)))) };

    /// <summary>Takes away an index.</summary>
    public static DatabaseSchema Forget(DatabaseSchema schema, QualifiedName name) => !schema.Indexes.TryGetValue(name, out var index)
        ? schema
        : (schema with { Indexes = schema.Indexes.Without(name) }).Change(index.Relation, table => Without(table, name.Name)).Forget(what => what.Kind == ObjectKind.Index && what.Name == name);

    /// <summary>A table that has lost an index.</summary>
    public static Table Without(Table table, string index) => table with
    {
        ReplicaIdentity = table.ReplicaIdentity.Index == index ? ReplicaIdentity.Default : table.ReplicaIdentity,
        ClusterIndex = table.ClusterIndex == index ? null : table.ClusterIndex,
    };

    /// <summary>A table of which an index has another name.</summary>
    public static Table Renamed(Table table, string index, string newName) => table with
    {
        ReplicaIdentity = table.ReplicaIdentity.Index == index ? ReplicaIdentity.UsingIndex(newName) : table.ReplicaIdentity,
        ClusterIndex = table.ClusterIndex == index ? newName : table.ClusterIndex,
    };

    private static DatabaseSchema Create(DatabaseSchema schema, QualifiedName relation, CreateIndex create)
    {
        var name = relation.Rename(create.Index.Name);
        if (create.IfNotExists && RelationNames.IsTaken(schema, name))
        {
            return schema;
        }

        // On a partitioned table alone, it waits for the indexes of the partitions.
        schema = Add(schema, relation, create.Index);
        return !create.Only ? InheritedParts.Take(schema, relation, schema.Indexes[name].Index)
            : PartitionReplay.HasPartitions(schema, relation) ? schema.Change(new DatabaseObject(ObjectKind.Index, name), attributes => attributes with { IsInvalid = true })
            : schema;
    }

    private static DatabaseSchema Rename(DatabaseSchema schema, QualifiedName name, string newName)
    {
        if (!schema.Indexes.TryGetValue(name, out var index))
        {
            // One behind a constraint takes that along.
            var owner = schema.Tables.Unsorted.Select(pair => pair.Value).FirstOrDefault(table => table.Name.Schema == name.Schema && table.Constraints.ContainsKey(name.Name));
            return owner is null ? schema : ConstraintReplay.Rename(schema, owner.Name, name.Name, newName);
        }

        schema = schema with { Indexes = schema.Indexes.Without(name).With(name.Rename(newName), index with { Index = index.Index with { Name = newName } }) };
        schema = schema.Change(index.Relation, table => Renamed(table, name.Name, newName));
        return schema.Rename(what => what.Kind == ObjectKind.Index && what.Name == name, what => what with { Name = name.Rename(newName) });
    }

    private static DatabaseSchema Change(DatabaseSchema schema, QualifiedName index, Func<TableIndex, TableIndex> change, Func<ObjectAttributes, ObjectAttributes> changeOfConstraint)
    {
        var name = ReplayNames.Of(index);
        return schema.Indexes.TryGetValue(name, out var found)
            ? schema with { Indexes = schema.Indexes.With(name, found with { Index = change(found.Index) }) }
            : schema.Change(new DatabaseObject(ObjectKind.Index, name), changeOfConstraint);
    }
}
