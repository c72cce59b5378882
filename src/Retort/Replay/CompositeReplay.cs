using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>The fields of composite types. Tables of such a type have them as columns.</summary>
internal static class CompositeReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        AddCompositeField add => Change(schema, add.Type, fields => [.. fields, Canonical(schema, add.Attribute)], columns => [.. columns, ColumnOf(schema, add.Attribute)]),
        DropCompositeField drop => DropField(schema, ReplayNames.Of(drop.Type), drop.Attribute),
        AlterCompositeField alter => Change(
            schema,
            alter.Type,
            fields => [.. fields.Select(field => field.Name == alter.Attribute.Name ? Canonical(schema, alter.Attribute) : field)],
            columns => [.. columns.Select(column => column.Name == alter.Attribute.Name ? column with { Type = ColumnOf(schema, alter.Attribute).Type, Collation = ColumnOf(schema, alter.Attribute).Collation } : column)]),
        RenameCompositeField rename => Rename(schema, ReplayNames.Of(rename.Type), rename),
        _ => null,
    };

    /// <summary>A field as a schema has it.</summary>
    public static CompositeField Canonical(DatabaseSchema schema, CompositeField field) =>
        field with { Type = ReplayNames.Of(schema, field.Type), Collation = ReplayNames.Reference(field.Collation) };

    /// <summary>Takes a field away.</summary>
    public static DatabaseSchema DropField(DatabaseSchema schema, QualifiedName type, string name)
    {
        var tables = Typed(schema, type);
        schema = Change(schema, type, fields => [.. fields.Where(field => field.Name != name)], columns => columns);
        schema = tables.Aggregate(schema, (all, table) => ColumnReferences.Forget(all, table, name, cascade: true));
        return schema.Forget(what => what.Kind == ObjectKind.Column && what.Name == type && what.Part == name);
    }

    private static Column ColumnOf(DatabaseSchema schema, CompositeField field) => NewColumn.Of(schema, ReplayNames.Of("t"), new Column(field.Name, field.Type) { Collation = field.Collation });

    private static DatabaseSchema Rename(DatabaseSchema schema, QualifiedName type, RenameCompositeField rename)
    {
        var tables = Typed(schema, type);
        schema = Change(schema, type, fields => [.. fields.Select(field => field.Name == rename.Attribute ? field with { Name = rename.NewName } : field)], columns => columns);
        schema = tables.Aggregate(schema, (all, table) => ColumnReferences.Rename(all, table, rename.Attribute, rename.NewName));
        return schema.Rename(what => what.Kind == ObjectKind.Column && what.Name == type && what.Part == rename.Attribute, what => what with { Part = rename.NewName });
    }

    private static List<QualifiedName> Typed(DatabaseSchema schema, QualifiedName type) => [.. schema.Tables.Values.Where(table => table.OfType == type).Select(table => table.Name)];

    private static DatabaseSchema Change(
        DatabaseSchema schema, QualifiedName type, Func<ValueList<CompositeField>, ValueList<CompositeField>> change, Func<ValueList<Column>, ValueList<Column>> changeTable)
    {
        if (schema.Types.GetValueOrDefault(ReplayNames.Of(type)) is not CompositeType composite)
        {
            return schema;
        }

        schema = schema with { Types = schema.Types.With(composite.Name, composite with { Attributes = change(composite.Attributes) }) };
        return Typed(schema, composite.Name).Aggregate(schema, (all, table) => all.Change(table, changed => changed with { Columns = changeTable(changed.Columns) }));
    }
}
