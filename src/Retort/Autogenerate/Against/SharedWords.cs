using System.Collections;
using System.Reflection;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Against;

/// <summary>
/// Gives a schema the words of another wherever both mean the same: so that what is left to be said differs in more than words. What means the same is what one
/// server gives back alike, when both have been made on it.
/// </summary>
/// <remarks>By reflection, so that no attribute of any object is forgotten.</remarks>
/// <param name="isWhole">Whether the server made all of both.</param>
internal sealed class SharedWords(bool isWhole)
{
    // Whom an object belongs to and who may use it is not on a throwaway server; nothing of that is text.
    private static readonly HashSet<string> AsTheyAre = [nameof(DatabaseSchema.Attributes), nameof(DatabaseSchema.DefaultPrivileges), nameof(DatabaseSchema.EventTriggers), nameof(DatabaseSchema.Origin)];

    /// <summary>Gives the first the words of the second.</summary>
    /// <param name="from">The one.</param>
    /// <param name="to">The other.</param>
    /// <param name="fromRead">The one as the server gives it back; what it does not have keeps its words.</param>
    /// <param name="toRead">The other as the server gives it back.</param>
    public DatabaseSchema Give(DatabaseSchema from, DatabaseSchema to, DatabaseSchema fromRead, DatabaseSchema toRead)
    {
        var settled = (DatabaseSchema)Properties(from, to, fromRead, toRead);
        return settled with
        {
            // Made without their roles, which the server does not have.
            Policies = settled.Policies.Replace(_ => true, policy => policy with { Roles = from.Policies[new(policy.Table, policy.Name)].Roles }, policy => new(policy.Table, policy.Name)),
            Attributes = new(from.Attributes.Unsorted.Select(pair => KeyValuePair.Create(pair.Key, Default(pair.Key, pair.Value)))),
        };

        ObjectAttributes Default(DatabaseObject key, ObjectAttributes had) =>
            had.Default is not null && to.Attributes.TryGetValue(key, out var wanted) && fromRead.Of(key).Default is { } one && one == toRead.Of(key).Default ? had with { Default = wanted.Default } : had;
    }

    private object? Any(object? from, object? to, object? fromRead, object? toRead)
    {
        if (Equals(from, to) || fromRead is null || toRead is null)
        {
            return from;
        }

        if (IsSame(from, to, fromRead, toRead))
        {
            return to;
        }

        if (from is null || to is null || from.GetType() != to.GetType() || from.GetType() != fromRead.GetType() || from.GetType() != toRead.GetType())
        {
            return from;
        }

        return from switch
        {
            string or SqlExpression => from,
            _ when IsGeneric(from, typeof(ValueMap<,>)) => Invoke(nameof(Map), from, to, fromRead, toRead),
            _ when IsGeneric(from, typeof(ValueList<>)) => Invoke(nameof(List), from, to, fromRead, toRead),
            _ when from.GetType().GetMethod("<Clone>$") is not null => Properties(from, to, fromRead, toRead),
            _ => from,
        };
    }

    // What only one of the readings says, as a default that is the server's own, is compared as nothing.
    private object Properties(object from, object to, object fromRead, object toRead)
    {
        var copy = from.GetType().GetMethod("<Clone>$")!.Invoke(from, null)!;
        foreach (var property in from.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.SetMethod is not null && !AsTheyAre.Contains(property.Name)))
        {
            var (one, other, oneRead, otherRead) = (property.GetValue(from), property.GetValue(to), property.GetValue(fromRead), property.GetValue(toRead));
            property.SetValue(copy, IsSame(one, other, oneRead, otherRead) ? other : Any(one, other, oneRead, otherRead));
        }

        return copy;
    }

    // What the server could not make is in neither reading, which says nothing of it.
    private bool IsSame(object? from, object? to, object? fromRead, object? toRead) => Equals(fromRead, toRead) && (isWhole || (IsMade(from, fromRead) && IsMade(to, toRead)));

    private static bool IsMade(object? value, object? read) => value switch
    {
        null or string => true,
        _ when read is null || read.GetType() != value.GetType() => value is not IEnumerable all || !all.Cast<object>().Any(),
        IEnumerable parts when IsGeneric(value, typeof(ValueMap<,>)) => Values(parts) is var values && Values((IEnumerable)read) is var found
            && values.Count <= found.Count && values.All(pair => !found.TryGetValue(pair.Key, out var made) || IsMade(pair.Value, made)),
        IEnumerable parts => parts.Cast<object>().Count() <= ((IEnumerable)read).Cast<object>().Count(),
        _ when value.GetType().GetMethod("<Clone>$") is not null => value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.SetMethod is not null && typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string))
            .All(property => IsMade(property.GetValue(value), property.GetValue(read))),
        _ => true,
    };

    private static Dictionary<object, object?> Values(IEnumerable map) =>
        map.Cast<object>().ToDictionary(pair => pair.GetType().GetProperty("Key")!.GetValue(pair)!, pair => pair.GetType().GetProperty("Value")!.GetValue(pair));

    private ValueMap<TKey, TValue> Map<TKey, TValue>(ValueMap<TKey, TValue> from, ValueMap<TKey, TValue> to, ValueMap<TKey, TValue> fromRead, ValueMap<TKey, TValue> toRead)
        where TKey : notnull => new(from.Unsorted.Select(pair => KeyValuePair.Create(
            pair.Key,
            to.TryGetValue(pair.Key, out var wanted) && fromRead.TryGetValue(pair.Key, out var one) && toRead.TryGetValue(pair.Key, out var other) ? (TValue)Any(pair.Value, wanted, one, other)! : pair.Value)));

    private ValueList<T> List<T>(ValueList<T> from, ValueList<T> to, ValueList<T> fromRead, ValueList<T> toRead)
    {
        // Columns by their names; what has none, by where it stands.
        if (typeof(T).GetProperty("Name") is { } name)
        {
            return [.. from.Select(item => (T)Any(item, Named(to, item), Named(fromRead, item), Named(toRead, item))!)];
        }

        return from.Count == to.Count && from.Count == fromRead.Count && from.Count == toRead.Count
            ? [.. from.Select((item, at) => (T)Any(item, to[at], fromRead[at], toRead[at])!)]
            : from;

        object? Named(ValueList<T> items, T like) => items.FirstOrDefault(item => Equals(name.GetValue(item), name.GetValue(like)));
    }

    private object Invoke(string method, params object[] all) =>
        typeof(SharedWords).GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(all[0].GetType().GetGenericArguments()).Invoke(this, all)!;

    private static bool IsGeneric(object value, Type definition) => value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == definition;
}
