using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>What makes an enum type into another one of its name.</summary>
internal static class EnumDiff
{
    /// <summary>Adds the values that are new, each at its place; where one is gone or the order is another, all are replaced.</summary>
    public static IEnumerable<Operation> Of(DatabaseSchema from, DatabaseSchema to, EnumType before, EnumType after)
    {
        if (before.Values == after.Values)
        {
            yield break;
        }

        if (!before.Values.SequenceEqual(after.Values.Where(before.Values.Contains)))
        {
            yield return new ReplaceEnumValues(after.Name, after.Values) { Existing = before.Values, Columns = Columns(from, to, after.Name) };
            yield break;
        }

        var known = before.Values;
        for (var at = 0; at < after.Values.Count; at++)
        {
            var value = after.Values[at];
            if (!before.Values.Contains(value))
            {
                yield return new AddEnumValue(after.Name, value)
                {
                    After = at > 0 ? after.Values[at - 1] : null,
                    Before = at == 0 ? known[0] : null,
                    Existing = known,
                    Columns = Columns(from, to, after.Name),
                };
                known = [.. known.Take(at), value, .. known.Skip(at)];
            }
        }
    }

    // Those that are of it still: a column that goes is gone by now, one that gets another type is not yet changed.
    private static ValueList<EnumColumn> Columns(DatabaseSchema from, DatabaseSchema to, QualifiedName type) =>
    [
        .. from.Tables.Values.SelectMany(table => table.Columns.Where(column => IsOf(column.Type, type)).Select(column => (table.Name, Before: column)))
            .Select(pair => (pair.Name, pair.Before, After: to.Tables.GetValueOrDefault(pair.Name)?.Columns.FirstOrDefault(column => column.Name == pair.Before.Name)))
            .Where(pair => pair.After is not null)
            .Select(pair => new EnumColumn(pair.Name, pair.Before.Name)
            {
                IsArray = pair.Before.Type.Dimensions > 0,
                Default = IsOf(pair.After!.Type, type) ? pair.After.Default : null,
                ExistingDefault = pair.Before.Default,
            }),
    ];

    private static bool IsOf(SqlType type, QualifiedName name) => !type.IsBuiltIn && type.Name == name.Name && type.Schema == name.Schema;
}
