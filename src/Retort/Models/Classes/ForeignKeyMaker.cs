using System.ComponentModel.DataAnnotations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Models.Classes;

/// <summary>Makes constraints of the foreign keys that were found.</summary>
internal sealed class ForeignKeyMaker(ModelContext model, ClassTable table)
{
    /// <summary>Makes all of a class.</summary>
    public void Make()
    {
        foreach (var column in table.Columns.Where(column => !table.ForeignKeys.Exists(key => key.Columns.Contains(column)) && !table.Failed.Contains(column.Member)))
        {
            if (column.Attributes.Has<ReferencesAttribute>() || column.Attributes.Ef("DeleteBehavior") is not null)
            {
                model.Faults.Add(Rules.NoForeignKeyProperty, table.Type, column.Member, $"{table.Type.Name}.{column.Member} has [{(column.Attributes.Has<ReferencesAttribute>() ? "References" : "DeleteBehavior")}] but is no foreign key: name the class that it refers to with [References(typeof(…))].");
            }
        }

        foreach (var key in table.ForeignKeys)
        {
            Make(key);
        }
    }

    private void Make(ClassForeignKey key)
    {
        if (!model.Tables.TryGetValue(key.Target, out var target))
        {
            Add(Rules.NotATableClass, key, $"refers to {FaultList.NameOf(key.Target)}, which has no table in this model: give it [Table], if it is in this assembly and not abstract");
            return;
        }

        var options = key.Columns.Select(column => column.Attributes).Append(key.Navigation?.Attributes).OfType<ModelAttributes>().Select(attributes => attributes.Get<ReferencesAttribute>()).OfType<ReferencesAttribute>().ToList();
        if (options.Count > 1)
        {
            Add(Rules.ModelContradiction, key, "has [References] in several places: keep one");
            return;
        }

        var option = options.FirstOrDefault() ?? new ReferencesAttribute();
        if (Referenced(key, target, option.Key) is not { } referenced || OnDelete(key, option) is not { } onDelete
            || (option.Name ?? model.Named(table, key.Member, convention => convention.ForeignKey(table.Name.Name, [.. key.Columns.Select(column => column.Name)], target.Name.Name))) is not { } name)
        {
            return;
        }

        if (key.Columns.Zip(referenced).FirstOrDefault(pair => !TypeFamily.MayCompare(pair.First.Column.Type, pair.Second.Column.Type)) is { First: { } unlike, Second: { } to })
        {
            _ = Misfit(key, $"has {unlike.Member} of type {unlike.Column.Type}, which cannot be compared with {target.Type.Name}.{to.Member} of type {to.Column.Type}: give both one type");
            return;
        }

        if (key.Navigation?.Attributes.Has<RequiredAttribute>() is true)
        {
            foreach (var column in key.Columns)
            {
                column.Column = column.Column with { Nullable = false };
            }
        }

        if ((onDelete.Kind == ForeignKeyActionKind.SetNull || option.OnUpdate == ForeignKeyActionKind.SetNull) && key.Columns.FirstOrDefault(column => !column.Column.Nullable) is { } required)
        {
            Add(Rules.ModelContradiction, key, $"is to become NULL, but {required.Member} takes no NULL: make it nullable, or choose another action");
            return;
        }

        table.Constraints.Add((
            new ForeignKey(name, [.. key.Columns.Select(column => column.Name)], target.Name, [.. referenced.Select(column => column.Name)])
            {
                OnDelete = onDelete,
                OnUpdate = Action(option.OnUpdate),
                Deferrability = Given.Deferrability(option.Deferrable, option.InitiallyDeferred),
            },
            key.Member));
    }

    private IReadOnlyList<ClassColumn>? Referenced(ClassForeignKey key, ClassTable target, string? named)
    {
        if (named is null)
        {
            return target.Key.Count == key.Columns.Count ? target.Key
                : target.Key.Count > 0 ? Misfit(key, $"has {key.Columns.Count} {(key.Columns.Count == 1 ? "column" : "columns")}, but the key of {target.Type.Name} has {target.Key.Count}: name as many, in the order of that key, with [ForeignKey]")
                : target.Failed.Count > 0 ? null
                : Misfit(key, $"refers to {target.Type.Name}, which has no key: give it one");
        }

        return target.Find(named) is not { } column ? Misfit(key, $"refers to {named}, which is no column of {target.Type.Name}: name a property that is one")
            : key.Columns.Count > 1 ? Misfit(key, "has several columns, but [References] names one: leave Key out")
            : IsUnique(target, column) ? [column]
            : Misfit(key, $"refers to {target.Type.Name}.{named}, which is not unique: give it [UniqueKey]");
    }

    private static bool IsUnique(ClassTable target, ClassColumn column) =>
        target.Key is [var only] && only == column
        || target.Constraints.Exists(one => one.Constraint is Unique { Columns: [var name] } && name == column.Name)
        || target.Indexes.Exists(one => one.Index is { IsUnique: true, Where: null, Elements: [{ Column: { } name }] } && name == column.Name);

    private ForeignKeyAction? OnDelete(ClassForeignKey key, ReferencesAttribute option)
    {
        var given = key.Columns.Select(column => column.Attributes).Append(key.Navigation?.Attributes).Select(attributes => attributes?.Ef("DeleteBehavior")).FirstOrDefault(attribute => attribute is not null);
        if (given is null)
        {
            return Action(option.OnDelete);
        }

        // What the others do, they do in the program and not in the database.
        var action = given.Attribute.GetType().GetProperty("Behavior")?.GetValue(given.Attribute)?.ToString() switch
        {
            "Cascade" => ForeignKeyAction.Cascade,
            "SetNull" => ForeignKeyAction.SetNull,
            "Restrict" => ForeignKeyAction.Restrict,
            _ => ForeignKeyAction.NoAction,
        };
        if (option.OnDelete != ForeignKeyActionKind.NoAction && option.OnDelete != action.Kind)
        {
            Add(Rules.ModelContradiction, key, "has [DeleteBehavior] and [References(OnDelete = …)], which differ: keep one");
            return null;
        }

        return action;
    }

    private static ForeignKeyAction Action(ForeignKeyActionKind kind) => kind switch
    {
        ForeignKeyActionKind.Cascade => ForeignKeyAction.Cascade,
        ForeignKeyActionKind.Restrict => ForeignKeyAction.Restrict,
        ForeignKeyActionKind.SetNull => ForeignKeyAction.SetNull,
        ForeignKeyActionKind.SetDefault => ForeignKeyAction.SetDefault,
        _ => ForeignKeyAction.NoAction,
    };

    private IReadOnlyList<ClassColumn>? Misfit(ClassForeignKey key, string what)
    {
        Add(Rules.ForeignKeyMisfit, key, what);
        return null;
    }

    private void Add(Rule rule, ClassForeignKey key, string what) => model.Faults.Add(rule, table.Type, key.Member, $"The foreign key of {table.Type.Name}.{key.Member} {what}.");
}
