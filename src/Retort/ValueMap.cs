using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Retort;

/// <summary>
/// An immutable dictionary that is equal to another when the same keys have equal values. It is walked in the order of its keys as text, so that
/// what is made of it is the same everywhere.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is to ValueList what a dictionary is to a list.")]
public sealed class ValueMap<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IEquatable<ValueMap<TKey, TValue>>
    where TKey : notnull
{
    private readonly ImmutableDictionary<TKey, TValue> _items;
    private KeyValuePair<TKey, TValue>[]? _sorted;

    /// <summary>Makes one without an entry.</summary>
    public ValueMap()
        : this(ImmutableDictionary.Create<TKey, TValue>())
    {
    }

    /// <summary>Makes one of pairs; of several with one key the last counts.</summary>
    public ValueMap(IEnumerable<KeyValuePair<TKey, TValue>> pairs) => _items = ImmutableDictionary<TKey, TValue>.Empty.SetItems(pairs);

    private ValueMap(ImmutableDictionary<TKey, TValue> items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public IEnumerable<TKey> Keys => Sorted.Select(pair => pair.Key);

    /// <inheritdoc/>
    public IEnumerable<TValue> Values => Sorted.Select(pair => pair.Value);

    /// <summary>The entries in no order, for questions to which it does not matter.</summary>
    internal IEnumerable<KeyValuePair<TKey, TValue>> Unsorted => _items;

    private KeyValuePair<TKey, TValue>[] Sorted => _sorted ??= [.. _items.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal)];

    /// <inheritdoc/>
    public TValue this[TKey key] => _items[key];

    /// <summary>The same with an entry, in place of one that had its key.</summary>
    public ValueMap<TKey, TValue> With(TKey key, TValue value) => new(_items.SetItem(key, value));

    /// <summary>The same without an entry, if there was one.</summary>
    public ValueMap<TKey, TValue> Without(TKey key) => _items.ContainsKey(key) ? new(_items.Remove(key)) : this;

    /// <summary>The same without the entries that meet a condition.</summary>
    public ValueMap<TKey, TValue> Without(Func<TKey, TValue, bool> condition)
    {
        var gone = _items.Where(pair => condition(pair.Key, pair.Value)).Select(pair => pair.Key).ToList();
        return gone.Count == 0 ? this : new(_items.RemoveRange(gone));
    }

    /// <summary>The same with other values in place of some.</summary>
    /// <param name="isMeant">Which values are replaced.</param>
    /// <param name="change">What by.</param>
    /// <param name="key">The key of a new value.</param>
    public ValueMap<TKey, TValue> Replace(Func<TValue, bool> isMeant, Func<TValue, TValue> change, Func<TValue, TKey> key)
    {
        var meant = _items.Where(pair => isMeant(pair.Value)).ToList();
        return meant.Count == 0 ? this : new(_items.RemoveRange(meant.Select(pair => pair.Key)).SetItems(meant.Select(pair => change(pair.Value)).Select(value => KeyValuePair.Create(key(value), value))));
    }

    /// <inheritdoc/>
    public bool ContainsKey(TKey key) => _items.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => _items.TryGetValue(key, out value);

    /// <summary>Whether two maps have equal entries.</summary>
    public static bool operator ==(ValueMap<TKey, TValue>? one, ValueMap<TKey, TValue>? other) => one is null ? other is null : one.Equals(other);

    /// <summary>Whether two maps differ.</summary>
    public static bool operator !=(ValueMap<TKey, TValue>? one, ValueMap<TKey, TValue>? other) => !(one == other);

    /// <inheritdoc/>
    public bool Equals(ValueMap<TKey, TValue>? other) =>
        other is not null && (ReferenceEquals(_items, other._items)
            || (_items.Count == other._items.Count && _items.All(pair => other._items.TryGetValue(pair.Key, out var value) && EqualityComparer<TValue>.Default.Equals(pair.Value, value))));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<TKey, TValue>);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.Aggregate(_items.Count, (hash, pair) => hash ^ HashCode.Combine(pair.Key, pair.Value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<TKey, TValue>>)Sorted).GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Sorted.Select(pair => $"{pair.Key}: {pair.Value}"))}]";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
