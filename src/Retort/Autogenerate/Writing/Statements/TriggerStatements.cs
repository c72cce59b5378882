using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Triggers of tables.</summary>
internal static class TriggerStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        CreateTrigger { Trigger.IsConstraint: false } create => Create(create, withExisting),
        CreateTrigger create => CreateConstraint(create.Trigger),
        DropTrigger drop => new Call("op.DropTrigger").Add(drop.Trigger).Add(drop.Table.Name)
            .Set("schema", drop.Table.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade),
        SetTriggerState { Trigger: { } trigger } set => StateText.Existing(
            StateText.Begin(set.State, "Trigger").Add(trigger).Add(set.Table.Name).Next("state", StateText.Of(set.State)).Set("schema", set.Table.Schema),
            set.State,
            set.Existing,
            withExisting),
        SetTriggerState { State: TriggerState.Origin or TriggerState.Disabled } set => StateText.Existing(
            StateText.Begin(set.State, "Triggers").Add(set.Table.Name).Flag("userOnly", set.UserOnly, standard: true).Set("schema", set.Table.Schema),
            set.State,
            set.Existing,
            withExisting),
        SetTriggerState set => throw Unwritable.Of($"{set.State} for all triggers of a table"),
        _ => null,
    };

    private static Call Create(CreateTrigger create, bool withExisting)
    {
        var trigger = create.Trigger;
        return new Call("op.CreateTrigger").Add(trigger.Name).Add(trigger.Table.Name).Add(Value.Of(trigger.Timing)).Add(Value.Of(trigger.Events)).Add(trigger.Function.Name)
            .Set("functionSchema", trigger.Function.Schema)
            .List("updateOf", trigger.UpdateOf)
            .Flag("forEachRow", trigger.ForEachRow)
            .Sql("when", trigger.When)
            .Set("oldTable", trigger.OldTable)
            .Set("newTable", trigger.NewTable)
            .List("arguments", trigger.Arguments)
            .Flag("orReplace", create.OrReplace)
            .Existing(withExisting, create.Existing, ExistingText.Of)
            .Set("schema", trigger.Table.Schema)
            .Text("comment", trigger.Comment);
    }

    private static Call CreateConstraint(Trigger trigger) =>
        new Call("op.CreateConstraintTrigger").Add(trigger.Name).Add(trigger.Table.Name).Add(Value.Of(trigger.Events)).Add(trigger.Function.Name)
            .Set("functionSchema", trigger.Function.Schema)
            .List("updateOf", trigger.UpdateOf)
            .Sql("when", trigger.When)
            .Set("referencedTable", trigger.ReferencedTable)
            .Flag("deferrable", trigger.Deferrable)
            .Flag("initiallyDeferred", trigger.InitiallyDeferred)
            .List("arguments", trigger.Arguments)
            .Set("schema", trigger.Table.Schema)
            .Text("comment", trigger.Comment);
}
