using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Rules of tables, and triggers of the whole database.</summary>
internal static class RuleStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        CreateRule { Rule: var rule } create => new Call("op.CreateRule").Add(rule.Name).Add(rule.Table.Name).Add(Value.Of(rule.Event)).Add(Value.List(rule.Commands, Value.Text))
            .Flag("instead", rule.Instead)
            .Sql("where", rule.Where)
            .Flag("orReplace", create.OrReplace)
            .Existing(withExisting, create.Existing, ExistingText.Of)
            .Set("schema", rule.Table.Schema)
            .Text("comment", rule.Comment),
        DropRule drop => new Call("op.DropRule").Add(drop.Rule).Add(drop.Table.Name)
            .Set("schema", drop.Table.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade),
        SetRuleState set => StateText.Existing(
            StateText.Begin(set.State, "Rule").Add(set.Rule).Add(set.Table.Name).Next("state", StateText.Of(set.State)).Set("schema", set.Table.Schema),
            set.State,
            set.Existing,
            withExisting),
        CreateEventTrigger { Trigger: var trigger } => new Call("op.CreateEventTrigger").Add(trigger.Name).Add(trigger.Event).Add(trigger.Function.Name)
            .Set("functionSchema", trigger.Function.Schema)
            .List("tags", trigger.Tags)
            .Text("comment", trigger.Comment),
        DropEventTrigger drop => new Call("op.DropEventTrigger").Add(drop.Trigger).Flag("ifExists", drop.IfExists).Flag("cascade", drop.Cascade),
        SetEventTriggerState set => StateText.Existing(
            StateText.Begin(set.State, "EventTrigger").Add(set.Trigger).Next("state", StateText.Of(set.State)),
            set.State,
            set.Existing,
            withExisting),
        _ => null,
    };
}
