using System.Collections;
using System.Text;
using Retort.Revisions;

namespace Retort.Postgres;

/// <summary>Arrays and lists as PostgreSQL's array input reads them: <c>{1,2,NULL}</c>.</summary>
internal static class ArrayText
{
    // MAXDIM of the server.
    private const int MaxDimensions = 6;

    /// <summary>The text and type of an array or list; null if the value is neither.</summary>
    public static SqlText? TryOf(object value)
    {
        if (Element(value.GetType()) is not { } element)
        {
            return null;
        }

        var scalar = Scalar(element);
        if (ValueText.TypeOf(scalar) is not { } type)
        {
            throw ValueText.Unknown(scalar == typeof(object) ? value.GetType() : scalar);
        }

        var items = Read(value);
        var shape = new List<int>();
        for (var level = items; level is not null; level = level.Length > 0 ? level[0] as object?[] : null)
        {
            shape.Add(level.Length);
        }

        if (shape.Count > MaxDimensions)
        {
            throw Rules.BadValue.Error($"An array has {shape.Count} dimensions; PostgreSQL holds {MaxDimensions}: store it as JSON.");
        }

        var text = new StringBuilder();
        var types = new HashSet<string>();
        Write(items, shape, 0, text, types);
        return types.Count > 1
            ? throw Rules.BadValue.Error($"An array mixes values of {string.Join(" and ", types.Order(StringComparer.Ordinal))}: make them of one kind.")
            : new(shape.Contains(0) ? "{}" : text.ToString(), types.FirstOrDefault(type) + "[]");
    }

    private static Type? Element(Type type) =>
        type == typeof(string) || type == typeof(byte[]) ? null
        : type.IsArray ? type.GetElementType()
        : type.GetInterfaces().Append(type).FirstOrDefault(IsList)?.GetGenericArguments()[0];

    private static bool IsList(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) || type.GetGenericTypeDefinition() == typeof(IList<>));

    private static Type Scalar(Type type) => ValueText.TypeOf(type) is null && Element(type) is { } element ? Scalar(element) : type;

    /// <summary>The items of a list, in nested arrays where the list is one of lists.</summary>
    private static object?[] Read(object list)
    {
        try
        {
            return list is Array { Rank: > 1 } array
                ? Nest([.. array.Cast<object?>()], array, 0)
                : [.. ((IEnumerable)list).Cast<object?>().Select(item => item is null || Element(item.GetType()) is null ? item : Inner(item))];
        }
        catch (InvalidOperationException e)
        {
            throw Rules.BadValue.Error($"A list of type {list.GetType()} cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    // A JsonArray is a list of nodes, and yet one value.
    private static object Inner(object item) => ValueText.TypeOf(item.GetType()) is null ? Read(item) : item;

    private static object?[] Nest(object?[] flat, Array array, int dimension)
    {
        var length = array.GetLength(dimension);
        if (dimension == array.Rank - 1 || flat.Length == 0)
        {
            return flat;
        }

        return [.. flat.Chunk(flat.Length / length).Select(part => Nest(part, array, dimension + 1))];
    }

    private static void Write(object?[] items, List<int> shape, int depth, StringBuilder text, HashSet<string> types)
    {
        if (items.Length != shape[depth])
        {
            throw Rules.BadValue.Error("A list of lists has inner lists of different lengths; an array of PostgreSQL is rectangular: make them equal, or store JSON.");
        }

        text.Append('{');
        for (var i = 0; i < items.Length; i++)
        {
            _ = i == 0 ? text : text.Append(',');
            if ((items[i] is object?[]) != (depth + 1 < shape.Count))
            {
                throw Rules.BadValue.Error("A list of lists has a null in place of an inner list, which an array of PostgreSQL cannot hold: take it out.");
            }

            if (items[i] is object?[] inner)
            {
                Write(inner, shape, depth + 1, text, types);
            }
            else
            {
                Item(items[i], text, types);
            }
        }

        text.Append('}');
    }

    private static void Item(object? item, StringBuilder text, HashSet<string> types)
    {
        if (item is null)
        {
            text.Append("NULL");
            return;
        }

        var value = ValueText.Of(item);
        types.Add(value.Type);
        _ = value.Type is "boolean" or "smallint" or "integer" or "bigint" or "numeric" or "real" or "double precision"
            ? text.Append(value.Text)
            : text.Append('"').Append(value.Text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
    }
}
