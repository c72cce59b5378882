using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>What makes an enum type into another one of its name.</summary>
internal static class EnumDiff
{
    /// <summary>Whether values are gone or stand in another order, so that all are replaced.</summary>
    public static bool IsReplaced(EnumType before, EnumType after) => before.Values.Count == 0 || !before.Values.SequenceEqual(after.Values.Where(before.Values.Contains));

    /// <summary>Adds the values that are new, each at its place, or replaces all.</summary>
    public static IEnumerable<DiffStep> Of(DiffContext context, EnumType before, EnumType after)
    {
        var columns = Columns(context, after.Name);
        if (IsReplaced(before, after))
        {
            var gone = before.Values.Except(after.Values).ToList();
            var step = new DiffStep(Rank.Type, new ReplaceEnumValues(after.Name, after.Values) { Existing = before.Values, Columns = columns })
            {
                Remark = gone.Count == 0 ? null : $"Fails while rows have {string.Join(" or ", gone.Select(value => $"'{value}'"))}: map such values to others with mapping:.",
            };
            foreach (var (table, column) in columns.SelectMany(column => context.Descendants(column.Table).Select(child => (child, column.Column))))
            {
                step.Remakes(table, column);
            }

            yield return step;
            yield break;
        }

        var known = before.Values;
        var added = new List<Operation>();
        for (var at = 0; at < after.Values.Count; at++)
        {
            var value = after.Values[at];
            if (!before.Values.Contains(value))
            {
                added.Add(new AddEnumValue(after.Name, value)
                {
                    After = at > 0 && at < known.Count ? after.Values[at - 1] : null,
                    Before = at == 0 ? known[0] : null,
                    Existing = known,
                    Columns = columns,
                });
                known = [.. known.Take(at), value, .. known.Skip(at)];
            }
        }

        yield return new DiffStep(Rank.Type, added);
    }

    /// <summary>The columns that are of a type.</summary>
    public static IEnumerable<ColumnReference> ColumnsOf(DatabaseSchema schema, QualifiedName type) =>
        schema.Tables.Values.SelectMany(table => table.Columns.Where(column => IsOf(column.Type, type)).Select(column => new ColumnReference(table.Name, column.Name)));

    // Those that are of it before and after: one that goes is gone by now, one that gets another type has it already, and one that comes is not yet there.
    private static ValueList<EnumColumn> Columns(DiffContext context, QualifiedName type) =>
    [
        .. from reference in ColumnsOf(context.From, type)
           let before = context.Before(reference.Table, reference.Column)
           let after = context.After(reference.Table, reference.Column)
           where after is not null && IsOf(after.Type, type) && !context.IsRelationLost(reference.Table) && !context.Losses.Columns.Contains(reference)
           select new EnumColumn(reference.Table, reference.Column) { IsArray = before.Type.Dimensions > 0, Default = before.Type == after.Type ? after.Default : null, ExistingDefault = before.Default },
    ];

    private static bool IsOf(SqlType type, QualifiedName name) => !type.IsBuiltIn && ReplayNames.OfType(type) == name;
}
