using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on tables as a whole.</summary>
internal static class TableReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        CreateTable create => NewTable.Add(schema, create),
        DropTable drop => drop.Cascade ? Dependants.ForgetRelation(schema, ReplayNames.Of(drop.Table)) : schema.ForgetRelation(ReplayNames.Of(drop.Table)),
        RenameTable rename => Rename(schema, ReplayNames.Of(rename.Table), ReplayNames.Of(rename.Table).Rename(rename.NewName)),
        SetTableSchema move => Move(schema, ReplayNames.Of(move.Table), move.NewSchema),
        AlterTableOptions change => schema.Change(change.Table, table => table with { Options = ReplayOptions.Change(table.Options, change.Set, change.Reset) }),
        SetTableLogged change => SetLogged(schema, ReplayNames.Of(change.Table), change.Logged ? TablePersistence.Permanent : TablePersistence.Unlogged),
        SetTableTablespace move => schema.Change(move.Table, table => table with { Tablespace = ReplayOptions.Tablespace(move.Tablespace) }),
        SetTableAccessMethod change => schema.Change(change.Table, table => table with { AccessMethod = ReplayOptions.AccessMethod(change.AccessMethod) }),
        SetReplicaIdentity change => schema.Change(change.Table, table => table with { ReplicaIdentity = change.Identity }),
        SetClusterIndex change => schema.Change(change.Table, table => table with { ClusterIndex = change.Index }),
        SetRowSecurity change => schema.Change(change.Table, table => table with { RowSecurity = change.Enabled }),
        ForceRowSecurity change => schema.Change(change.Table, table => table with { ForceRowSecurity = change.Forced }),
        SetInheritance change => PartitionReplay.SetInheritance(schema, change),
        AttachPartition attach => PartitionReplay.Attach(schema, attach),
        DetachPartition detach => PartitionReplay.Detach(schema, detach),
        _ => null,
    };

    /// <summary>Changes a table, if it is there.</summary>
    public static DatabaseSchema Change(this DatabaseSchema schema, QualifiedName name, Func<Table, Table> change) =>
        schema.Tables.TryGetValue(ReplayNames.Of(name), out var table) ? schema with { Tables = schema.Tables.With(table.Name, change(table)) } : schema;

    /// <summary>The columns of a table that may not be one.</summary>
    public static IReadOnlyList<Column> ColumnsOf(this DatabaseSchema schema, QualifiedName name) => schema.Tables.TryGetValue(name, out var table) ? schema.AllColumns(table) : [];

    /// <summary>The columns of a table, those that it has from others too.</summary>
    public static IReadOnlyList<Column> AllColumns(this DatabaseSchema schema, Table table)
    {
        var columns = new List<Column>();
        foreach (var column in table.Parents.Where(schema.Tables.ContainsKey).SelectMany(parent => schema.AllColumns(schema.Tables[parent]).Select(Inherited)).Concat(table.Columns))
        {
            if (columns.FindIndex(other => other.Name == column.Name) is >= 0 and var at)
            {
                columns[at] = column;
            }
            else
            {
                columns.Add(column);
            }
        }

        return columns;
    }

    /// <summary>A column as one that has it from a parent: what is said of rows already there, and where numbers come from, is the parent's alone.</summary>
    public static Column Inherited(Column column) => column with { Statistics = null, Options = [], Identity = null };

    // A table is a type too, of which others may be made.
    private static DatabaseSchema Rename(DatabaseSchema schema, QualifiedName table, QualifiedName newName) => TypeReferences.Change(
        schema.RenameRelation(table, newName),
        type => !type.IsBuiltIn && type.Schema == table.Schema && type.Name == table.Name ? type with { Schema = newName.Schema, Name = newName.Name } : type);

    // Its indexes, and the sequences that its columns own, go with it.
    private static DatabaseSchema Move(DatabaseSchema schema, QualifiedName table, string newSchema)
    {
        if (!schema.Tables.TryGetValue(table, out var moved))
        {
            return schema;
        }

        var indexes = schema.Indexes.Unsorted.Select(pair => pair.Value).Where(index => index.Relation == table).Select(index => index.Index.Name).Concat(moved.Constraints.Keys).Select(table.Rename).ToHashSet();
        var sequences = schema.Sequences.Unsorted.Select(pair => pair.Value).Where(sequence => sequence.OwnedBy?.Table == table).Select(sequence => sequence.Name)
            .Concat(moved.Columns.Where(column => column.Identity is not null).Select(column => RelationReferences.IdentityName(table, column.Name))).ToHashSet();
        schema = sequences.Aggregate(schema, (all, sequence) => SequenceReplay.Rename(all, sequence, sequence with { Schema = newSchema }));
        return Rename(schema, table, table with { Schema = newSchema })
            .Rename(what => what.Kind == ObjectKind.Index && indexes.Contains(what.Name), what => what with { Name = what.Name with { Schema = newSchema } });
    }

    // From PostgreSQL 15 on, sequences that belong to a table are kept like its rows.
    private static DatabaseSchema SetLogged(DatabaseSchema schema, QualifiedName table, TablePersistence persistence)
    {
        schema = schema.Change(table, changed => changed with { Persistence = persistence });
        return schema.Origin.IsBefore(15) ? schema : schema with
        {
            Sequences = schema.Sequences.Replace(
                sequence => sequence.OwnedBy?.Table == table, sequence => sequence with { Unlogged = persistence == TablePersistence.Unlogged }, sequence => sequence.Name),
        };
    }
}
