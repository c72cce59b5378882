using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Retort.Schema;

namespace Retort.EntityFrameworkCore;

/// <summary>Where the tables and columns of a relational model come from: a table from a class, a column from a property.</summary>
internal sealed class ModelSources
{
    /// <summary>The schema of a table that the model gives none.</summary>
    public const string DefaultSchema = "public";

    private readonly Dictionary<DatabaseObject, ModelSource> _all = [];

    public ModelSources(ModelSource context, IRelationalModel model)
    {
        Context = context;
        foreach (var table in model.Tables)
        {
            // Of classes that share a table the one that is no other's part, and no other's heir.
            var mappings = table.EntityTypeMappings.ToList();
            var main = mappings.FirstOrDefault(mapping => mapping.IsSharedTablePrincipal is not false && mapping.TypeBase is IEntityType { BaseType: null }) ?? mappings[0];
            _all[Table(table)] = Of(main.TypeBase, context);
            foreach (var column in table.Columns)
            {
                var property = column.PropertyMappings.Select(mapping => mapping.Property).FirstOrDefault(IsVisible) ?? (column.PropertyMappings is [var first, ..] ? first.Property : null);
                _all[Column(table, column)] = property is null ? OfJson(table, column) : Of(property, context);
            }
        }
    }

    /// <summary>The context itself.</summary>
    public ModelSource Context { get; }

    /// <summary>The class of a type; the context where the type is one that several have in common, a dictionary.</summary>
    public static ModelSource Of(IReadOnlyTypeBase type, ModelSource context) =>
        type is IReadOnlyEntityType { HasSharedClrType: true } entity && !entity.IsOwned() || type.ClrType.FullName is null ? context : new(type.ClrType.FullName);

    /// <summary>A property, or its class where no code has it.</summary>
    public static ModelSource Of(IReadOnlyProperty property, ModelSource context) =>
        Of(property.DeclaringType, context) is var source && source != context && IsVisible(property) ? source with { Member = property.Name } : source;

    /// <summary>A table as an object.</summary>
    public static DatabaseObject Table(ITable table) => new(ObjectKind.Table, new(table.Schema ?? DefaultSchema, table.Name));

    /// <summary>A column as an object.</summary>
    public static DatabaseObject Column(ITable table, IColumn column) => new(ObjectKind.Column, new(table.Schema ?? DefaultSchema, table.Name)) { Part = column.Name };

    /// <summary>Whether a schema has a table or column.</summary>
    public static bool Has(DatabaseSchema schema, DatabaseObject what) =>
        schema.Tables.TryGetValue(what.Name, out var table) && (what.Part is null || table.Columns.Any(column => column.Name == what.Part));

    /// <summary>The class of a table.</summary>
    public ModelSource Of(string? schema, string table) => _all.GetValueOrDefault(new(ObjectKind.Table, new(schema ?? DefaultSchema, table)), Context);

    /// <summary>The property of a column.</summary>
    public ModelSource Of(string? schema, string table, string column) => _all.GetValueOrDefault(new(ObjectKind.Column, new(schema ?? DefaultSchema, table)) { Part = column }, Of(schema, table));

    /// <summary>All that a schema has.</summary>
    public ValueMap<DatabaseObject, ModelSource> Of(DatabaseSchema schema) => new(_all.Where(pair => Has(schema, pair.Key)));

    private static bool IsVisible(IReadOnlyProperty property) => property.PropertyInfo is not null || property.FieldInfo is not null;

    // A document has no property of its own, but one that leads to what is in it.
    private ModelSource OfJson(ITable table, IColumn column)
    {
        foreach (var type in table.EntityTypeMappings.Select(mapping => mapping.TypeBase).OfType<IEntityType>())
        {
            var navigation = type.GetDeclaredNavigations().FirstOrDefault(navigation => navigation.ForeignKey.IsOwnership && !navigation.IsOnDependent && navigation.TargetEntityType.GetContainerColumnName() == column.Name);
            var complex = type.GetDeclaredComplexProperties().FirstOrDefault(property => property.ComplexType.GetContainerColumnName() == column.Name);
            if ((navigation?.Name ?? complex?.Name) is { } name)
            {
                return Of(type, Context) with { Member = name };
            }
        }

        return _all[Table(table)];
    }
}
