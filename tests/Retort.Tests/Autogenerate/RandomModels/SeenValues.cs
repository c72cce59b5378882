using System.Collections;
using System.Reflection;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>What values the properties of schemas' records were seen with.</summary>
internal sealed class SeenValues
{
    private readonly Dictionary<(Type Record, string Property), HashSet<object>> _values = [];

    /// <summary>Every property of every record that a schema can hold, those of derived records too.</summary>
    public static IReadOnlyList<(Type Record, string Property)> All()
    {
        var open = new Stack<Type>([typeof(DatabaseSchema)]);
        var found = new HashSet<Type>();
        while (open.TryPop(out var type))
        {
            foreach (var record in Records(type).Where(found.Add))
            {
                foreach (var property in Properties(record))
                {
                    open.Push(property.PropertyType);
                }
            }
        }

        return [.. found.Where(record => !record.IsAbstract).SelectMany(record => Properties(record).Select(property => (record, property.Name))).OrderBy(pair => $"{pair.record.Name}.{pair.Name}", StringComparer.Ordinal)];
    }

    /// <summary>How many different values a property had, as far as two.</summary>
    public int Count((Type Record, string Property) property) => _values.GetValueOrDefault(property)?.Count ?? 0;

    /// <summary>Looks at all that a value holds.</summary>
    public void Look(object? value)
    {
        switch (value)
        {
            case null or string:
                break;
            case IEnumerable list:
                foreach (var item in list)
                {
                    Look(item);
                }

                break;
            case var _ when value.GetType() is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>):
                Look(pair.GetProperty("Key")!.GetValue(value));
                Look(pair.GetProperty("Value")!.GetValue(value));
                break;
            case var _ when IsRecord(value.GetType()):
                foreach (var property in Properties(value.GetType()))
                {
                    var seen = property.GetValue(value);
                    var values = _values.TryGetValue((value.GetType(), property.Name), out var known) ? known : _values[(value.GetType(), property.Name)] = [];
                    if (values.Count < 2)
                    {
                        values.Add(seen ?? "(nothing)");
                    }

                    Look(seen);
                }

                break;
            default:
                break;
        }
    }

    private static IEnumerable<Type> Records(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? Records(inner)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Records)
        : !IsRecord(type) ? []
        : type.IsAbstract ? type.Assembly.GetTypes().Where(other => other.IsSubclassOf(type))
        : [type];

    private static bool IsRecord(Type type) => (type.Namespace == typeof(DatabaseSchema).Namespace || type == typeof(SqlExpression)) && !type.IsEnum;

    private static IEnumerable<PropertyInfo> Properties(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract");
}
