using Retort.Schema;

namespace Retort.Replay;

/// <summary>What CASCADE takes along, as far as a schema can tell: queries and bodies are text, in which only names can be looked for.</summary>
internal static class Dependants
{
    /// <summary>Takes away a table or view and the views that name it.</summary>
    public static DatabaseSchema ForgetRelation(DatabaseSchema schema, QualifiedName name)
    {
        schema = schema.ForgetRelation(name);
        return ForgetNaming(schema, name.Name);
    }

    /// <summary>Takes away what a routine that is gone was called by.</summary>
    public static DatabaseSchema ForgetOfRoutine(DatabaseSchema schema, Routine routine)
    {
        if (routine.Signature.Count == 0)
        {
            var events = schema.EventTriggers.Values.Where(trigger => trigger.Function == routine.Name).Select(trigger => trigger.Name).ToList();
            var triggers = schema.Triggers.Keys.Where(part => schema.Triggers[part].Function == routine.Name).ToHashSet();
            schema = schema with { EventTriggers = schema.EventTriggers.Without((name, _) => events.Contains(name)), Triggers = schema.Triggers.Without((part, _) => triggers.Contains(part)) };
            schema = schema.Forget(what =>
                (what.Kind == ObjectKind.EventTrigger && events.Contains(what.Name.Name)) || (what.Kind == ObjectKind.Trigger && triggers.Contains(new(what.Name, what.Part!))));
        }

        // Another of the same name may be the one that is meant.
        return schema.Routines.Keys.Any(other => other.Name.Name == routine.Name.Name) ? schema : ForgetCalls(schema, routine.Name.Name);
    }

    /// <summary>Takes away what is made of a type that is gone: columns, fields, domains, ranges, routines.</summary>
    public static DatabaseSchema ForgetOfType(DatabaseSchema schema, QualifiedName type)
    {
        foreach (var (table, column) in schema.Tables.Values.SelectMany(table => table.Columns.Where(column => Is(column.Type)).Select(column => (table.Name, column.Name))).ToList())
        {
            schema = ColumnReferences.Forget(schema, table, column, cascade: true);
        }

        foreach (var (composite, field) in schema.Types.Values.OfType<CompositeType>().SelectMany(other => other.Attributes.Where(field => Is(field.Type)).Select(field => (other.Name, field.Name))).ToList())
        {
            schema = CompositeReplay.DropField(schema, composite, field);
        }

        foreach (var routine in schema.Routines.Values.Where(IsIn).ToList())
        {
            schema = RoutineReplay.Drop(schema, routine, cascade: true);
        }

        foreach (var range in schema.Types.Values.OfType<RangeType>().Where(range => Is(range.Subtype)).ToList())
        {
            schema = TypeReplay.Drop(schema, range.Name, cascade: true);
        }

        foreach (var domain in schema.Domains.Values.Where(domain => Is(domain.Type)).ToList())
        {
            schema = DomainReplay.Drop(schema, domain.Name, cascade: true);
        }

        return ForgetNaming(schema, type.Name);

        bool Is(SqlType other) => !other.IsBuiltIn && other.Schema == type.Schema && other.Name == type.Name;

        bool IsIn(Routine routine) =>
            routine.Arguments.Any(argument => Is(argument.Type)) || (routine.Returns is { } returns && Is(returns)) || (routine.ReturnsTable ?? []).Any(argument => Is(argument.Type));
    }

    private static DatabaseSchema ForgetNaming(DatabaseSchema schema, string name)
    {
        var views = schema.Views.Values.Where(view => ExpressionNames.Has(view.Query, name)).Select(view => view.Name)
            .Concat(schema.MaterializedViews.Values.Where(view => ExpressionNames.Has(view.Query, name)).Select(view => view.Name)).ToList();
        foreach (var view in views.Where(view => schema.Views.ContainsKey(view) || schema.MaterializedViews.ContainsKey(view)))
        {
            schema = ForgetRelation(schema, view);
        }

        var routines = schema.Routines.Values.Where(routine => routine.SqlBody is { } body && ExpressionNames.Has(body, name)).ToList();
        return ForgetPolicies(routines.Aggregate(schema, (all, routine) => RoutineReplay.Drop(all, routine, cascade: true)), name);
    }

    private static DatabaseSchema ForgetPolicies(DatabaseSchema schema, string name)
    {
        var gone = schema.Policies.Keys.Where(part => ExpressionNames.Has(schema.Policies[part].Using, name) || ExpressionNames.Has(schema.Policies[part].Check, name)).ToHashSet();
        return (schema with { Policies = schema.Policies.Without((part, _) => gone.Contains(part)) }).Forget(what => what.Kind == ObjectKind.Policy && gone.Contains(new(what.Name, what.Part!)));
    }

    private static DatabaseSchema ForgetCalls(DatabaseSchema schema, string name)
    {
        foreach (var table in schema.Tables.Values.ToList())
        {
            foreach (var column in table.Columns.Where(column => ExpressionNames.Has(column.Generated?.Expression, name)))
            {
                schema = ColumnReferences.Forget(schema, table.Name, column.Name, cascade: true);
            }

            schema = schema.Change(table.Name, changed => changed with
            {
                Columns = [.. changed.Columns.Select(column => ExpressionNames.Has(column.Default, name) ? column with { Default = null } : column)],
            });
            var checks = table.Constraints.Values.OfType<Check>().Where(check => ExpressionNames.Has(check.Condition, name));
            schema = checks.Aggregate(schema, (all, check) => ConstraintReplay.Forget(all, table.Name, check.Name!));
        }

        var indexes = schema.Indexes.Where(pair => ExpressionNames.Has(pair.Value.Index.Where, name) || pair.Value.Index.Elements.Any(element => ExpressionNames.Has(element.Expression, name))).Select(pair => pair.Key).ToList();
        schema = indexes.Aggregate(schema, IndexReplay.Forget);
        return ForgetNaming(schema, name);
    }
}
