using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on constraints of tables.</summary>
internal static class ConstraintReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        AddConstraint add => Add(schema, ReplayNames.Of(add.Table), add.Constraint),
        AddConstraintUsingIndex add => FromIndex(schema, ReplayNames.Of(add.Table), add),
        DropConstraint drop => Drop(schema, ReplayNames.Of(drop.Table), drop),
        RenameConstraint rename => Rename(schema, ReplayNames.Of(rename.Table), rename.Name, rename.NewName),
        AlterConstraint alter => Change(schema, alter.Table, alter.Name, constraint => constraint is ForeignKey key ? key with { Deferrability = alter.Deferrability } : constraint),
        ValidateConstraint validate => Change(schema, validate.Table, validate.Name, constraint => constraint switch
        {
            Check check => check with { NotValid = false },
            ForeignKey key => key with { NotValid = false },
            _ => constraint,
        }),
        _ => null,
    };

    /// <summary>Takes away a constraint, with its index.</summary>
    public static DatabaseSchema Forget(DatabaseSchema schema, QualifiedName table, string name)
    {
        schema = schema.Change(table, changed => IndexReplay.Without(changed, name) with { Constraints = changed.Constraints.Without(name) });
        return schema.Forget(what => IsIt(what, table, name));
    }

    /// <summary>Knows a constraint by another name.</summary>
    public static DatabaseSchema Rename(DatabaseSchema schema, QualifiedName table, string name, string newName)
    {
        if (!schema.Tables.TryGetValue(table, out var found) || !found.Constraints.TryGetValue(name, out var constraint))
        {
            return schema;
        }

        schema = schema.Change(table, changed => IndexReplay.Renamed(changed, name, newName) with { Constraints = changed.Constraints.Without(name).With(newName, constraint with { Name = newName }) });
        return schema.Rename(what => IsIt(what, table, name), what => what.Kind == ObjectKind.Index ? what with { Name = table.Rename(newName) } : what with { Part = newName });
    }

    private static DatabaseSchema Add(DatabaseSchema schema, QualifiedName table, Constraint constraint) =>
        schema.Tables.TryGetValue(table, out var found) && NewConstraint.Named(schema, found, constraint) is var named ? InheritedParts.Take(NewConstraint.Add(schema, table, named), table, named) : schema;

    // The constraint itself, or the index behind it.
    private static bool IsIt(DatabaseObject what, QualifiedName table, string name) =>
        (what.Kind == ObjectKind.Constraint && what.Name == table && what.Part == name) || (what.Kind == ObjectKind.Index && what.Name == table.Rename(name));

    private static DatabaseSchema Change(DatabaseSchema schema, QualifiedName table, string name, Func<Constraint, Constraint> change) => schema.Change(
        table, changed => changed.Constraints.TryGetValue(name, out var constraint) ? changed with { Constraints = changed.Constraints.With(name, change(constraint)) } : changed);

    private static DatabaseSchema Drop(DatabaseSchema schema, QualifiedName table, DropConstraint drop)
    {
        if (!schema.Tables.TryGetValue(table, out var found) || !found.Constraints.TryGetValue(drop.Name, out var constraint))
        {
            return schema;
        }

        schema = Forget(schema, table, drop.Name);
        var columns = constraint switch { PrimaryKey key => key.Columns, Unique unique => unique.Columns, _ => null };
        return columns is null || !drop.Cascade ? schema : schema with
        {
            Tables = schema.Tables.Replace(
                other => other.Constraints.Unsorted.Any(pair => Needs(pair.Value, table, columns)),
                other => other with { Constraints = other.Constraints.Without((_, key) => Needs(key, table, columns)) },
                other => other.Name),
        };
    }

    private static bool Needs(Constraint constraint, QualifiedName table, ValueList<string> columns) =>
        constraint is ForeignKey key && key.References == table && key.ReferencedColumns.ToHashSet(StringComparer.Ordinal).SetEquals(columns);

    // The index gets the name of the constraint.
    private static DatabaseSchema FromIndex(DatabaseSchema schema, QualifiedName table, AddConstraintUsingIndex add)
    {
        var name = table.Rename(add.Index);
        if (!schema.Indexes.TryGetValue(name, out var found))
        {
            return schema;
        }

        var index = found.Index;
        ValueList<string> columns = [.. index.Elements.Select(element => element.Column).OfType<string>()];
        Constraint constraint = add.IsPrimaryKey
            ? new PrimaryKey(add.Name, columns) { Include = index.Include, Deferrability = add.Deferrability }
            : new Unique(add.Name, columns) { Include = index.Include, Deferrability = add.Deferrability, NullsNotDistinct = index.NullsNotDistinct };
        schema = NewConstraint.Add(schema with { Indexes = schema.Indexes.Without(name) }, table, constraint);
        schema = schema.Rename(what => what.Kind == ObjectKind.Index && what.Name == name, what => what with { Name = table.Rename(add.Name) });
        schema = schema.Change(table, changed => IndexReplay.Renamed(changed, add.Index, add.Name));
        return schema.Change(
            new DatabaseObject(ObjectKind.Index, table.Rename(add.Name)), attributes => attributes with { Options = ReplayOptions.Map(index.Options), Tablespace = index.Tablespace });
    }
}
