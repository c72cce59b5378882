using Retort.Schema;

namespace Retort.Replay;

/// <summary>What CASCADE takes along, as far as a schema can tell: queries and bodies are text, in which only names can be looked for.</summary>
internal static class Dependants
{
    /// <summary>Takes away a table or view and the views that name it.</summary>
    public static DatabaseSchema ForgetRelation(DatabaseSchema schema, QualifiedName name)
    {
        schema = ForgetUses(schema.ForgetRelation(name), name);
        return ForgetNaming(schema, sql => SqlMentions.Relation(sql, name));
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
        return schema.Routines.Keys.Any(other => other.Name == routine.Name) ? schema : ForgetCalls(schema, routine.Name);
    }

    /// <summary>Takes away what is made of a type that is gone: columns, fields, domains, ranges, routines.</summary>
    public static DatabaseSchema ForgetOfType(DatabaseSchema schema, QualifiedName type) =>
        ForgetNaming(ForgetUses(schema, type), sql => SqlMentions.Type(sql, type));

    // A table and a view are types too.
    private static DatabaseSchema ForgetUses(DatabaseSchema schema, QualifiedName type)
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

        return schema;

        bool Is(SqlType other) => !other.IsBuiltIn && other.Schema == type.Schema && other.Name == type.Name;

        bool IsIn(Routine routine) =>
            routine.Arguments.Any(argument => Is(argument.Type)) || (routine.Returns is { } returns && Is(returns)) || (routine.ReturnsTable ?? []).Any(argument => Is(argument.Type));
    }

    private static DatabaseSchema ForgetNaming(DatabaseSchema schema, Func<string, bool> names)
    {
        var views = schema.Views.Values.Where(view => names(view.Query)).Select(view => view.Name)
            .Concat(schema.MaterializedViews.Values.Where(view => names(view.Query)).Select(view => view.Name)).ToList();
        foreach (var view in views.Where(view => schema.Views.ContainsKey(view) || schema.MaterializedViews.ContainsKey(view)))
        {
            schema = ForgetRelation(schema, view);
        }

        foreach (var routine in schema.Routines.Values.Where(routine => routine.SqlBody is { } body && names(body)).ToList())
        {
            schema = RoutineReplay.Drop(schema, routine, cascade: true);
        }

        var policies = schema.Policies.Keys.Where(part => IsIn(schema.Policies[part].Using) || IsIn(schema.Policies[part].Check)).ToHashSet();
        var rules = schema.Rules.Keys.Where(part => IsIn(schema.Rules[part].Where) || schema.Rules[part].Commands.Any(names)).ToHashSet();
        schema = schema with { Policies = schema.Policies.Without((part, _) => policies.Contains(part)), Rules = schema.Rules.Without((part, _) => rules.Contains(part)) };
        return schema.Forget(what =>
            (what.Kind == ObjectKind.Policy && policies.Contains(new(what.Name, what.Part!))) || (what.Kind == ObjectKind.Rule && rules.Contains(new(what.Name, what.Part!))));

        bool IsIn(SqlExpression? expression) => expression is not null && names(expression.Sql);
    }

    private static DatabaseSchema ForgetCalls(DatabaseSchema schema, QualifiedName name)
    {
        foreach (var table in schema.Tables.Values.ToList())
        {
            foreach (var column in table.Columns.Where(column => IsIn(column.Generated?.Expression)))
            {
                schema = ColumnReferences.Forget(schema, table.Name, column.Name, cascade: true);
            }

            schema = schema.Change(table.Name, changed => changed with { Columns = [.. changed.Columns.Select(column => IsIn(column.Default) ? column with { Default = null } : column)] });
            var checks = table.Constraints.Values.OfType<Check>().Where(check => IsIn(check.Condition));
            schema = checks.Aggregate(schema, (all, check) => ConstraintReplay.Forget(all, table.Name, check.Name!));
        }

        schema = schema.Indexes.Where(pair => IsIn(pair.Value.Index.Where) || pair.Value.Index.Elements.Any(element => IsIn(element.Expression))).Select(pair => pair.Key).ToList()
            .Aggregate(schema, IndexReplay.Forget);
        return ForgetNaming(schema, sql => SqlMentions.Call(sql, name));

        bool IsIn(SqlExpression? expression) => SqlMentions.Call(expression?.Sql, name);
    }
}
