namespace Retort;

/// <summary>Makes a <see cref="ValueList{T}"/> from a collection expression.</summary>
public static class ValueListBuilder
{
    /// <summary>Copies the elements.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);
}
