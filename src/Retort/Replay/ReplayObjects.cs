using Retort.Schema;

namespace Retort.Replay;

/// <summary>Finds the object that a migration means.</summary>
internal static class ReplayObjects
{
    /// <summary>The object as a schema knows it; null where it has none such.</summary>
    public static DatabaseObject? Find(DatabaseSchema schema, DatabaseObject target)
    {
        var name = ReplayNames.Of(target.Name);
        var part = new RelationPart(name, target.Part ?? "");
        var known = target with { Name = name };
        return target.Kind switch
        {
            ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView => Relation(schema, name),
            ObjectKind.Column => If(known, Relation(schema, name) is not null || schema.Types.ContainsKey(name)),
            ObjectKind.Constraint => If(known, schema.Tables.TryGetValue(name, out var table) && table.Constraints.ContainsKey(part.Name)),
            ObjectKind.Index => If(known, RelationNames.IsTaken(schema, name)),
            ObjectKind.Trigger => If(known, schema.Triggers.ContainsKey(part)),
            ObjectKind.Policy => If(known, schema.Policies.ContainsKey(part)),
            ObjectKind.Rule => If(known, schema.Rules.ContainsKey(part)),
            ObjectKind.Sequence => If(known, IsSequence(schema, name)),
            ObjectKind.Type or ObjectKind.Domain =>
                schema.Types.ContainsKey(name) ? new(ObjectKind.Type, name) : If(new(ObjectKind.Domain, name), schema.Domains.ContainsKey(name)),
            ObjectKind.DomainConstraint => If(known, schema.Domains.TryGetValue(name, out var domain) && domain.Checks.Any(check => check.Name == target.Part)),
            ObjectKind.Function or ObjectKind.Procedure or ObjectKind.Routine => Routine(schema, target.Name, target.Arguments) is { } routine ? Of(routine) : null,
            ObjectKind.Statistics => If(known, schema.Statistics.ContainsKey(name)),
            ObjectKind.Schema => If(target, schema.Schemas.Contains(target.Name.Name)),
            ObjectKind.Extension => If(target, schema.Extensions.ContainsKey(target.Name.Name)),
            ObjectKind.EventTrigger => If(target, schema.EventTriggers.ContainsKey(target.Name.Name)),
            ObjectKind.Publication => If(target, schema.Publications.ContainsKey(target.Name.Name)),
            _ => null,
        };
    }

    /// <summary>The name of a routine among all objects.</summary>
    public static DatabaseObject Of(Routine routine) =>
        new(routine.Kind == RoutineKind.Function ? ObjectKind.Function : ObjectKind.Procedure, routine.Name) { Arguments = routine.Signature };

    /// <summary>A routine by its name and the types of its arguments, or by its name alone where that says enough.</summary>
    public static Routine? Routine(DatabaseSchema schema, QualifiedName name, ValueList<SqlType>? arguments)
    {
        var full = ReplayNames.Of(name);
        return arguments is not null
            ? schema.Routines.GetValueOrDefault(new(full, [.. arguments.Select(type => ReplayRoutines.Argument(schema, type))]))
            : schema.Routines.Values.Where(routine => routine.Name == full).Take(2).ToList() is [var only] ? only : null;
    }

    private static DatabaseObject? Relation(DatabaseSchema schema, QualifiedName name) =>
        schema.Tables.ContainsKey(name) ? new(ObjectKind.Table, name)
        : schema.Views.ContainsKey(name) ? new(ObjectKind.View, name)
        : schema.MaterializedViews.ContainsKey(name) ? new(ObjectKind.MaterializedView, name)
        : If(new(ObjectKind.Sequence, name), IsSequence(schema, name));

    private static bool IsSequence(DatabaseSchema schema, QualifiedName name) => schema.Sequences.ContainsKey(name) || RelationReferences.TableOfIdentity(schema, name) is not null;

    private static DatabaseObject? If(DatabaseObject what, bool isThere) => isThere ? what : null;
}
