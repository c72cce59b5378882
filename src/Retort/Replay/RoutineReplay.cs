using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on functions and procedures.</summary>
internal static class RoutineReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        CreateRoutine create => Create(schema, ReplayRoutines.Of(schema, create.Routine), create.Routine.Comment),
        DropRoutine drop => ReplayObjects.Routine(schema, drop.Routine, drop.Arguments) is { } routine ? Drop(schema, routine, drop.Cascade) : schema,
        _ => null,
    };

    /// <summary>Gives a routine another name or schema.</summary>
    public static DatabaseSchema Rename(DatabaseSchema schema, Routine routine, QualifiedName newName)
    {
        var renamed = routine with { Name = newName };
        schema = schema with { Routines = schema.Routines.Without(Signature(routine)).With(Signature(renamed), renamed) };
        schema = schema.Rename(what => what == ReplayObjects.Of(routine), _ => ReplayObjects.Of(renamed));
        return routine.Signature.Count > 0 ? schema : schema with
        {
            Triggers = schema.Triggers.Replace(trigger => trigger.Function == routine.Name, trigger => trigger with { Function = newName }, trigger => new(trigger.Table, trigger.Name)),
            EventTriggers = schema.EventTriggers.Replace(trigger => trigger.Function == routine.Name, trigger => trigger with { Function = newName }, trigger => trigger.Name),
        };
    }

    /// <summary>Takes a routine away.</summary>
    public static DatabaseSchema Drop(DatabaseSchema schema, Routine routine, bool cascade)
    {
        schema = schema with { Routines = schema.Routines.Without(Signature(routine)) };
        schema = schema.Forget(what => what == ReplayObjects.Of(routine));
        return cascade ? Dependants.ForgetOfRoutine(schema, routine) : schema;
    }

    private static RoutineSignature Signature(Routine routine) => new(routine.Name, routine.Signature);

    private static DatabaseSchema Create(DatabaseSchema schema, Routine routine, string? comment)
    {
        var what = ReplayObjects.Of(routine);
        var isNew = !schema.Routines.ContainsKey(Signature(routine));
        schema = schema with { Routines = schema.Routines.With(Signature(routine), routine) };
        schema = isNew ? schema.Born(what) : schema;
        return comment is null ? schema : schema.Comment(what, comment);
    }
}
