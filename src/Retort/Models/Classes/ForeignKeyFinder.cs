using System.ComponentModel.DataAnnotations.Schema;
using Retort.Revisions;

namespace Retort.Models.Classes;

/// <summary>Finds the foreign keys of the classes of a model, from attributes and from names.</summary>
internal sealed class ForeignKeyFinder(ModelContext model)
{
    /// <summary>Finds those that a class says something of: mostly its own, but a property may also speak of those that refer to it.</summary>
    public void Find(ClassTable table)
    {
        FindOfColumns(table);
        foreach (var navigation in table.Navigations)
        {
            var names = Names(navigation.Attributes.Get<ForeignKeyAttribute>());
            if (names.Count > 0)
            {
                FindNamed(table, navigation, names);
            }
            else if (!navigation.IsCollection && table.Find($"{navigation.Member}Id") is { } column && !column.Attributes.Has<ForeignKeyAttribute>() && !table.ForeignKeys.Exists(key => key.Navigation == navigation))
            {
                Add(table, new([column], navigation.Target, navigation.Member, navigation));
            }
        }
    }

    /// <summary>Looks for properties that refer to a table without a foreign key that says how, when all of them are found.</summary>
    public void Check(ClassTable table)
    {
        foreach (var navigation in table.Navigations.Where(navigation => !table.Failed.Contains(navigation.Member)))
        {
            CheckInverse(table, navigation);
            if (!model.Tables.TryGetValue(navigation.Target, out var target))
            {
                if (!table.ForeignKeys.Exists(key => key.Navigation == navigation))
                {
                    model.Faults.Add(Rules.NotATableClass, table.Type, navigation.Member, $"{table.Type.Name}.{navigation.Member} refers to {navigation.Target.Name}, which has no table in this model: mark the property [NotMapped].");
                }

                continue;
            }

            var isKnown = table.ForeignKeys.Exists(key => !navigation.IsCollection && key.Navigation == navigation)
                || target.ForeignKeys.Exists(key => key.Target == table.Type) || target.Failed.Count > 0;
            if (!isKnown)
            {
                model.Faults.Add(Rules.NoForeignKeyProperty, table.Type, navigation.Member, Missing(table, navigation, target));
            }
        }
    }

    private static string Missing(ClassTable table, Navigation navigation, ClassTable target)
    {
        var what = $"{table.Type.Name}.{navigation.Member} refers to {target.Type.Name}, but ";
        return !navigation.IsCollection ? $"{what}there is no property for its key: add {navigation.Member}Id, name one with [ForeignKey], or mark it [NotMapped]."
            : target.Navigations.Exists(other => other.IsCollection && other.Target == table.Type)
                ? $"{what}each has many of the other, which needs a table between them: write a class for it with a foreign key to each, and mark this property [NotMapped]."
            : $"{what}{target.Type.Name} has no foreign key to {table.Type.Name}: add {table.Type.Name} and {table.Type.Name}Id to it, or mark this property [NotMapped].";
    }

    private void CheckInverse(ClassTable table, Navigation navigation)
    {
        if (navigation.Attributes.Get<InversePropertyAttribute>()?.Property is { } inverse && model.Tables.TryGetValue(navigation.Target, out var target)
            && !target.Navigations.Exists(other => other.Member == inverse && other.Target == table.Type) && !target.Failed.Contains(inverse))
        {
            model.Faults.Add(Rules.NoSuchProperty, table.Type, navigation.Member, $"[InverseProperty] of {table.Type.Name}.{navigation.Member} names {inverse}, but {target.Type.Name} has no such property of type {table.Type.Name}: name one that refers back.");
        }
    }

    private void FindOfColumns(ClassTable table)
    {
        foreach (var group in table.Columns.Where(column => column.Attributes.Has<ForeignKeyAttribute>()).GroupBy(column => column.Attributes.Get<ForeignKeyAttribute>()!.Name, StringComparer.Ordinal))
        {
            var columns = group.ToList();
            if (table.Navigations.Find(navigation => navigation.Member == group.Key && !navigation.IsCollection) is { } navigation)
            {
                Add(table, new(columns, navigation.Target, columns[0].Member, navigation));
            }
            else if (!table.Failed.Contains(group.Key))
            {
                table.Failed.Add(columns[0].Member);
                model.Faults.Add(
                    table.Find(group.Key) is null ? Rules.NoSuchProperty : Rules.NotATableClass,
                    table.Type,
                    columns[0].Member,
                    $"[ForeignKey(\"{group.Key}\")] of {table.Type.Name}.{columns[0].Member} names no property of {table.Type.Name} whose class has [Table]: name one, or write [References(typeof(…))].");
            }
        }

        foreach (var column in table.Columns)
        {
            if (column.Attributes.Get<ReferencesAttribute>()?.Table is { } target)
            {
                Add(table, new([column], target, column.Member, table.Navigations.Find(navigation => !navigation.IsCollection && navigation.Target == target && $"{navigation.Member}Id" == column.Member)));
            }
        }
    }

    private void FindNamed(ClassTable table, Navigation navigation, List<string> names)
    {
        // On one that is about several rows it names the property of theirs; of two that refer to each other it may stand at either.
        var isOther = navigation.IsCollection || names.Exists(name => table.Find(name) is null && !table.Failed.Contains(name));
        if (isOther && model.Tables.TryGetValue(navigation.Target, out var other) && names.TrueForAll(name => other.Find(name) is not null))
        {
            List<ClassColumn> theirs = [.. names.Select(name => other.Find(name)!)];
            Add(other, new(theirs, table.Type, theirs[0].Member, other.Navigations.Find(back => !back.IsCollection && back.Target == table.Type && back.Attributes.Get<InversePropertyAttribute>()?.Property == navigation.Member)));
        }
        else if (!navigation.IsCollection)
        {
            if (model.Columns(table, names, $"ForeignKey(\"{string.Join(", ", names)}\")", navigation.Member) is { } own)
            {
                Add(table, new(own, navigation.Target, navigation.Member, navigation));
            }
            else
            {
                table.Failed.Add(navigation.Member);
            }
        }
        else if (model.Tables.TryGetValue(navigation.Target, out var target))
        {
            table.Failed.Add(navigation.Member);
            if (names.Find(name => target.Find(name) is null && !target.Failed.Contains(name)) is { } missing)
            {
                model.Faults.Add(Rules.NoSuchProperty, table.Type, navigation.Member, $"[ForeignKey(\"{string.Join(", ", names)}\")] of {table.Type.Name}.{navigation.Member} names {missing}, which is no column of {target.Type.Name}: name the property of {target.Type.Name} that refers to {table.Type.Name}.");
            }
        }
    }

    private void Add(ClassTable table, ClassForeignKey key)
    {
        if (table.ForeignKeys.FindIndex(key.Is) is >= 0 and var at)
        {
            table.ForeignKeys[at] = table.ForeignKeys[at].Navigation is null ? table.ForeignKeys[at] with { Navigation = key.Navigation } : table.ForeignKeys[at];
        }
        else if (key.Navigation is not null && table.ForeignKeys.Find(other => other.Navigation == key.Navigation) is { } other)
        {
            model.Faults.Add(Rules.ModelContradiction, table.Type, key.Member, $"{table.Type.Name}.{key.Navigation.Member} has two foreign keys, {string.Join(" and ", other.Columns.Select(column => column.Member))} and {string.Join(" and ", key.Columns.Select(column => column.Member))}: name one with [ForeignKey].");
        }
        else
        {
            table.ForeignKeys.Add(key);
        }
    }

    private static List<string> Names(ForeignKeyAttribute? attribute) => [.. attribute?.Name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []];
}
