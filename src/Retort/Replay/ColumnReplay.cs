using Retort.Operations;
using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on columns of tables.</summary>
internal static class ColumnReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        AddColumn add => Add(schema, ReplayNames.Of(add.Table), add),
        DropColumn drop => ColumnReferences.Forget(schema, ReplayNames.Of(drop.Table), drop.Column, drop.Cascade),
        RenameColumn rename => ColumnReferences.Rename(schema, ReplayNames.Of(rename.Table), rename.Column, rename.NewName),
        AlterColumn alter => Alter(schema, ReplayNames.Of(alter.Table), alter),
        _ => null,
    };

    /// <summary>Appends a column, with the sequence that a serial has.</summary>
    public static DatabaseSchema Append(DatabaseSchema schema, QualifiedName table, Column column)
    {
        var added = NewColumn.Of(schema, table, column);
        if (column.Type.IsSerial)
        {
            var name = NewColumn.SequenceOf(schema, table, column);
            var sequence = new Sequence(name)
            {
                Type = added.Type.Name == "bigint" ? null : added.Type,
                OwnedBy = new(table, column.Name),
                Unlogged = schema.Tables.TryGetValue(table, out var owner) && owner.Persistence == TablePersistence.Unlogged && !schema.Origin.IsBefore(15),
            };
            var what = new DatabaseObject(ObjectKind.Sequence, name);
            schema = (schema with { Sequences = schema.Sequences.With(name, sequence) })
                .Change(what, attributes => attributes with { Owner = schema.Of(new DatabaseObject(ObjectKind.Table, table)).Owner }).Born(what);
        }

        schema = schema.Change(table, changed => changed with { Columns = [.. changed.Columns.Where(other => other.Name != added.Name), added] });
        return added.Identity is null ? schema : schema.Born(new(ObjectKind.Sequence, RelationReferences.IdentityName(table, added.Name)));
    }

    /// <summary>What a column carries along beside its constraints.</summary>
    public static DatabaseSchema Afterwards(DatabaseSchema schema, QualifiedName table, Column column)
    {
        schema = column.HasIndex ? IndexReplay.Add(schema, table, new($"ix_{table.Name}_{column.Name}", [column.Name]) { IsUnique = column.IsIndexUnique }) : schema;
        return column.Comment is null ? schema : schema.Comment(new(ObjectKind.Column, table) { Part = column.Name }, column.Comment);
    }

    private static DatabaseSchema Add(DatabaseSchema schema, QualifiedName table, AddColumn add)
    {
        if (!schema.Tables.TryGetValue(table, out var found) || (add.IfNotExists && schema.AllColumns(found).Any(column => column.Name == add.Column.Name)))
        {
            return schema;
        }

        schema = Append(schema, table, add.Column);
        schema = add.Column.Constraints.Aggregate(schema, (all, constraint) => NewConstraint.Add(all, table, NewConstraint.OfColumn(constraint, add.Column.Name)));
        return Afterwards(schema, table, add.Column);
    }

    // What it is now it is by its parent.
    private static bool IsOfParent(DatabaseSchema schema, Table table, Column column) =>
        table.Parents.SelectMany(parent => schema.ColumnsOf(parent)).Any(other => TableReplay.Inherited(other) == column);

    private static DatabaseSchema Alter(DatabaseSchema schema, QualifiedName table, AlterColumn alter)
    {
        if (!schema.Tables.TryGetValue(table, out var found) || schema.AllColumns(found).FirstOrDefault(column => column.Name == alter.Column) is not { } before)
        {
            return schema;
        }

        var after = Changed(schema, before, alter);
        schema = schema.Change(table, changed => changed with
        {
            Columns = changed.Columns.Any(column => column.Name == alter.Column) ? [.. changed.Columns.Select(column => column.Name == alter.Column ? after : column)] : IsOfParent(schema, changed, after) ? changed.Columns : [.. changed.Columns, after],
        });
        schema = alter.Comment is { } comment ? schema.Comment(new(ObjectKind.Column, table) { Part = alter.Column }, comment.Value) : schema;
        if (alter.AddIdentity is not null)
        {
            schema = schema.Born(new(ObjectKind.Sequence, RelationReferences.IdentityName(table, alter.Column)));
        }

        if (alter.DropIdentity && before.Identity is not null)
        {
            var sequence = RelationReferences.IdentityName(table, alter.Column);
            schema = schema.Forget(what => what.Kind == ObjectKind.Sequence && what.Name == sequence);
        }

        return alter.NewName is { } name ? ColumnReferences.Rename(schema, table, alter.Column, name) : schema;
    }

    private static Column Changed(DatabaseSchema schema, Column column, AlterColumn alter)
    {
        var type = alter.Type is { } given ? ReplayNames.Of(schema, given) : column.Type;
        var isNewType = alter.Type is not null || alter.Collation is not null;
        var identity = alter.AddIdentity ?? (alter.SetIdentity is { } set && column.Identity is { } was ? new(set.Kind, Merge(SequenceDefaults.Without(was.Options, type), set.Options, type)) : alter.DropIdentity ? null : column.Identity);
        return column with
        {
            Type = type,
            Collation = isNewType ? ReplayNames.Reference(alter.Collation) : column.Collation,
            Nullable = alter.Nullable ?? column.Nullable,
            Default = alter.Default is { } value ? NewColumn.IsNull(value.Value) ? null : value.Value : column.Default,
            Identity = identity is null ? null : identity with { Options = SequenceDefaults.Without(identity.Options, type) },
            Generated = alter.DropExpression ? null : alter.SetExpression is { } expression && column.Generated is { } generated ? generated with { Expression = expression } : column.Generated,

            // A new type brings its own storage, and the server forgets the compression.
            Storage = NewColumn.StorageOf(alter.Storage ?? (isNewType ? null : column.Storage), type),
            Compression = alter.Compression is { } compression ? compression == ColumnCompression.Default ? null : compression : isNewType ? null : column.Compression,
            Statistics = alter.Statistics is { } target ? target == -1 ? null : target : column.Statistics,
            Options = ReplayOptions.Change(column.Options, alter.SetOptions, alter.ResetOptions),
        };
    }

    private static SequenceOptions Merge(SequenceOptions was, SequenceOptions set, SqlType type)
    {
        var whole = SequenceDefaults.Whole(was, type);
        return new(set.Start ?? whole.Start, set.Increment ?? whole.Increment, set.MinValue ?? whole.MinValue, set.MaxValue ?? whole.MaxValue, set.Cache ?? whole.Cache, set.Cycle);
    }
}
