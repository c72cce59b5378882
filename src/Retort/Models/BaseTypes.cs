namespace Retort.Models;

/// <summary>The classes that a class derives from.</summary>
internal static class BaseTypes
{
    /// <summary>All of them, the nearest first, without <see cref="object"/>.</summary>
    public static IEnumerable<Type> Of(Type type)
    {
        for (var parent = type.BaseType; parent is not null && parent != typeof(object); parent = parent.BaseType)
        {
            yield return parent;
        }
    }
}
