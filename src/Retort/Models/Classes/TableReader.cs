using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using Retort.Revisions;

namespace Retort.Models.Classes;

/// <summary>Reads a class: its table, and which of its properties are columns and which refer to other tables.</summary>
internal sealed class TableReader(ModelContext model)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly ColumnReader _columns = new(model);

    /// <summary>Reads a class, without what depends on others; null, with a fault, if it cannot have a table.</summary>
    public ClassTable? Read(Type type)
    {
        var attributes = model.Faults.Try(type, null, () => ModelAttributes.Of(type));
        if (attributes is null || !MayHaveTable(type, attributes))
        {
            return null;
        }

        List<ModelAttributes> bases = [.. BaseTypes.Of(type).Select(parent => model.Faults.Try(type, null, () => ModelAttributes.Of(parent))).OfType<ModelAttributes>()];
        var given = attributes.Get<TableAttribute>()!;
        var table = new ClassTable(type, new(given.Schema ?? "public", given.Name), attributes, bases);
        _ = model.Faults.Try(type, null, () => Postgres.Identifier.Quote(table.Name));
        foreach (var property in Properties(type))
        {
            Add(table, property);
        }

        Sort(table);
        foreach (var twice in table.Columns.GroupBy(column => column.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var members = twice.Select(column => column.Member).ToList();
            model.Faults.Add(Rules.ColumnTwice, type, members[^1], $"{type.Name}.{members[^1]} is the column '{twice.Key}', which {string.Join(" and ", members.SkipLast(1))} is already: give one of them another name.");
        }

        return table;
    }

    private bool MayHaveTable(Type type, ModelAttributes attributes)
    {
        if (type.ContainsGenericParameters)
        {
            model.Faults.Add(Rules.UnsupportedInModel, type, null, $"{FaultList.NameOf(type)} is generic, so that it is many classes and has no one table: derive a class for each table from it, and give [Table] to those.");
            return false;
        }

        if (BaseTypes.Of(type).FirstOrDefault(ClassTable.Has) is { } parent)
        {
            model.Faults.Add(Rules.TableHierarchy, type, null, $"{type.Name} derives from {parent.Name}, which has [Table] itself; how the two share tables cannot be said: take [Table] off {parent.Name}, so that {type.Name} has its properties, or give {type.Name} [NotMapped].");
            return false;
        }

        Refuse(type, null, attributes);
        return true;
    }

    // Columns that have an order come first, in it; the others as they are declared.
    private static void Sort(ClassTable table)
    {
        var sorted = table.Columns.OrderBy(column => column.Attributes.Get<ColumnAttribute>() is { Order: >= 0 and var order } ? order : int.MaxValue).ToList();
        table.Columns.Clear();
        table.Columns.AddRange(sorted);
    }

    private void Add(ClassTable table, PropertyInfo property)
    {
        var attributes = model.Faults.Try(table.Type, property.Name, () => ModelAttributes.Of(property, Overridden(property)));
        if (attributes is null)
        {
            table.Failed.Add(property.Name);
            return;
        }

        if (!IsMapped(property, attributes))
        {
            return;
        }

        Refuse(table.Type, property.Name, attributes);
        if (attributes.Get<ColumnAttribute>()?.TypeName is null && TargetOf(property.PropertyType) is { } target)
        {
            table.Navigations.Add(new(property.Name, attributes, target.Type, target.IsCollection));
        }
        else if (attributes.Get<ForeignKeyAttribute>() is { } key && !IsValue(property.PropertyType))
        {
            table.Failed.Add(property.Name);
            model.Faults.Add(Rules.NotATableClass, table.Type, property.Name, $"{table.Type.Name}.{property.Name} has [ForeignKey(\"{key.Name}\")], but {FaultList.NameOf(property.PropertyType)} has no [Table]: give it one.");
        }
        else if (_columns.Read(table.Type, property, attributes) is { } column)
        {
            table.Columns.Add(column);
        }
        else
        {
            table.Failed.Add(property.Name);
        }
    }

    private void Refuse(Type type, string? member, ModelAttributes attributes)
    {
        foreach (var name in attributes.Unsupported)
        {
            model.Faults.Add(Rules.UnsupportedInModel, type, member, $"{FaultList.Describe(type, member)} has [{name}], which a class as a model cannot have: say it with other attributes, or use a DbContext as the model.");
        }
    }

    private static bool IsMapped(PropertyInfo property, ModelAttributes attributes) =>
        !attributes.Has<NotMappedAttribute>()
        && !(attributes.Has<TimestampAttribute>() && property.PropertyType == typeof(uint))
        && !IsOfClassLeftOut(property.PropertyType)
        && ((property.GetMethod is { IsPublic: true } && property.SetMethod is not null)
            || attributes.Has<ColumnAttribute>() || attributes.Has<KeyAttribute>() || attributes.Has<ForeignKeyAttribute>() || attributes.Has<InversePropertyAttribute>());

    private static bool IsOfClassLeftOut(Type type) => ClassTable.IsLeftOut(type) || (ElementOf(type) is { } element && ClassTable.IsLeftOut(element));

    private static bool IsValue(Type type) => type.IsValueType || type == typeof(string) || type == typeof(byte[]);

    private static (Type Type, bool IsCollection)? TargetOf(Type type) =>
        ClassTable.Has(type) ? (type, false) : ElementOf(type) is { } element && ClassTable.Has(element) ? (element, true) : null;

    private static Type? ElementOf(Type type) =>
        type == typeof(string) ? null : type.GetInterfaces().Append(type).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    // Those of the classes that it derives from come first; one that hides or overrides another stands in its place.
    private List<PropertyInfo> Properties(Type type)
    {
        var properties = new List<PropertyInfo>();
        foreach (var one in BaseTypes.Of(type).Reverse().Append(type))
        {
            RefuseFields(type, one);
            foreach (var property in one.GetProperties(Own).Where(property => property.GetIndexParameters().Length == 0).OrderBy(property => property.MetadataToken))
            {
                if (properties.FindIndex(other => other.Name == property.Name) is >= 0 and var at)
                {
                    properties[at] = property;
                }
                else
                {
                    properties.Add(property);
                }
            }
        }

        return properties;
    }

    private void RefuseFields(Type type, Type declaring)
    {
        foreach (var field in declaring.GetFields(Own).Where(field => field.IsDefined(typeof(ColumnAttribute), inherit: false) || field.IsDefined(typeof(KeyAttribute), inherit: false)))
        {
            model.Faults.Add(Rules.UnsupportedInModel, type, field.Name, $"{type.Name}.{field.Name} is a field, and only properties are columns: make it a property.");
        }
    }

    private static IEnumerable<PropertyInfo> Overridden(PropertyInfo property)
    {
        var accessor = property.GetMethod ?? property.SetMethod!;
        var first = accessor.GetBaseDefinition();
        return first == accessor ? [] : BaseTypes.Of(property.DeclaringType!).Select(parent => parent.GetProperty(property.Name, Own)).OfType<PropertyInfo>()
            .Where(other => (other.GetMethod ?? other.SetMethod!).GetBaseDefinition() == first);
    }
}
