using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Writing;

/// <summary>Leaves the schema <c>public</c> away in the names of an operation, as a person does.</summary>
internal static class PublicNames
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>The same value with short names.</summary>
    public static T Strip<T>(T value) => (T)Of(value)!;

    private static object? Of(object? value) => value switch
    {
        null or string or SqlExpression => value,
        SqlType { IsBuiltIn: false, Schema: ReplayNames.DefaultSchema } type => type with { Schema = null },
        SqlType => value,
        QualifiedName { Schema: ReplayNames.DefaultSchema } name => name with { Schema = null },
        IEnumerable list when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueList<>) => List(list, type),
        _ when value.GetType() is { IsPrimitive: false, IsEnum: false, IsArray: false } type && type.Namespace?.StartsWith("Retort", StringComparison.Ordinal) is true && !typeof(IEnumerable).IsAssignableFrom(type) => Record(value, type),
        _ => value,
    };

    private static object List(IEnumerable list, Type type)
    {
        var item = type.GetGenericArguments()[0];
        if (item.IsPrimitive || item == typeof(string))
        {
            return list;
        }

        return typeof(PublicNames).GetMethod(nameof(Items), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item).Invoke(null, [list])!;
    }

    private static ValueList<T> Items<T>(IEnumerable list) => [.. list.Cast<object?>().Select(item => (T)Of(item)!)];

    private static object Record(object value, Type type)
    {
        object? copy = null;
        foreach (var property in Properties.GetOrAdd(type, Settable))
        {
            var had = property.GetValue(value);
            var becomes = Of(had);
            if (!ReferenceEquals(had, becomes) && !Equals(had, becomes))
            {
                copy ??= type.GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(value, null);
                property.SetValue(copy, becomes);
            }
        }

        return copy ?? value;
    }

    private static PropertyInfo[] Settable(Type type) =>
        type.GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) is null ? [] : [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanWrite && property.GetIndexParameters().Length == 0)];
}
