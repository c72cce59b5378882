using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Owners.</summary>
internal static class OwnerMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var what in Objects(model).Where(what => model.Dice.For($"owner {what}").Maybe("is", 8)).ToList())
        {
            model.Do(new SetOwner(what, model.Dice.For($"owner {what}").Pick("who", RandomModel.Roles)));
        }
    }

    /// <summary>What has an owner and rights of its own.</summary>
    public static IEnumerable<DatabaseObject> Objects(RandomModel model) =>
    [
        // That one is the server's.
        .. model.Schema.Schemas.Where(name => name != "public").Select(name => new DatabaseObject(ObjectKind.Schema, new(null, name))),
        .. model.Schema.Tables.Keys.Select(name => new DatabaseObject(ObjectKind.Table, name)),
        .. model.Schema.Views.Keys.Select(name => new DatabaseObject(ObjectKind.View, name)),
        .. model.Schema.MaterializedViews.Keys.Select(name => new DatabaseObject(ObjectKind.MaterializedView, name)),

        // That of a column has the owner of its table.
        .. model.Schema.Sequences.Values.Where(sequence => sequence.OwnedBy is null).Select(sequence => new DatabaseObject(ObjectKind.Sequence, sequence.Name)),
        .. model.Schema.Types.Keys.Select(name => new DatabaseObject(ObjectKind.Type, name)),
        .. model.Schema.Domains.Keys.Select(name => new DatabaseObject(ObjectKind.Domain, name)),
        .. model.Schema.Routines.Values.Select(routine => new DatabaseObject(routine.Kind == RoutineKind.Function ? ObjectKind.Function : ObjectKind.Procedure, routine.Name) { Arguments = routine.Signature }),
    ];
}
