using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>Whether what goes and what comes may be one object under two names.</summary>
internal static class Likeness
{
    /// <summary>Tables of one schema with the same columns.</summary>
    public static bool AreAlike(Table one, Table other) =>
        one.Name.Schema == other.Name.Schema && one.Columns.Count > 0 && one.Columns.Count == other.Columns.Count && one.Columns.Select(Shape).ToHashSet().SetEquals(other.Columns.Select(Shape));

    /// <summary>Columns of one type, both computed or neither.</summary>
    public static bool AreAlike(Column one, Column other) => one.Type == other.Type && one.Generated is null == other.Generated is null;

    private static (string Name, SqlType Type) Shape(Column column) => (column.Name, column.Type);
}
