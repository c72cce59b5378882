using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on triggers and rules.</summary>
internal static class TriggerReplay
{
    // The functions for triggers that the server brings.
    private static readonly string[] OfServer = ["suppress_redundant_updates_trigger", "tsvector_update_trigger", "tsvector_update_trigger_column"];

    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        CreateTrigger create => Create(schema, create.Trigger),
        DropTrigger drop => Drop(schema, new(ReplayNames.Of(drop.Table), drop.Trigger)),
        SetTriggerState change => SetState(schema, ReplayNames.Of(change.Table), change),
        CreateRule create => Create(schema, create.Rule),
        DropRule drop => DropRule(schema, new(ReplayNames.Of(drop.Table), drop.Rule)),
        SetRuleState change => schema.Rules.ContainsKey(new(ReplayNames.Of(change.Table), change.Rule)) ? SetState(schema, Rule(new(ReplayNames.Of(change.Table), change.Rule)), change.State) : schema,
        _ => null,
    };

    /// <summary>The function of a trigger by its name in full; one of the server's has no schema.</summary>
    public static QualifiedName Function(QualifiedName name) =>
        name.Schema == "pg_catalog" ? name with { Schema = null } : name.Schema is null && OfServer.Contains(name.Name) ? name : ReplayNames.Of(name);

    /// <summary>Gives a trigger or rule another name.</summary>
    public static DatabaseSchema Rename(DatabaseSchema schema, DatabaseObject what, string newName)
    {
        var (part, newPart) = (new RelationPart(what.Name, what.Part!), new RelationPart(what.Name, newName));
        schema = what.Kind == ObjectKind.Trigger
            ? schema with { Triggers = schema.Triggers.Without(part).With(newPart, schema.Triggers[part] with { Name = newName }) }
            : schema with { Rules = schema.Rules.Without(part).With(newPart, schema.Rules[part] with { Name = newName }) };
        return schema.Rename(other => other == what, other => other with { Part = newName });
    }

    private static DatabaseObject Trigger(RelationPart part) => new(ObjectKind.Trigger, part.Relation) { Part = part.Name };

    private static DatabaseObject Rule(RelationPart part) => new(ObjectKind.Rule, part.Relation) { Part = part.Name };

    private static DatabaseSchema Create(DatabaseSchema schema, Trigger trigger)
    {
        var part = new RelationPart(ReplayNames.Of(trigger.Table), trigger.Name);
        var made = trigger with
        {
            Table = part.Relation,
            Timing = trigger.IsConstraint ? TriggerTiming.After : trigger.Timing,
            ForEachRow = trigger.ForEachRow || trigger.IsConstraint,
            Function = Function(trigger.Function),
            ReferencedTable = trigger.ReferencedTable is { } referenced ? ReplayNames.Of(referenced) : null,
            Deferrable = trigger.Deferrable || trigger.InitiallyDeferred,
            Comment = null,
        };

        // One that is replaced is in force again.
        schema = SetState(schema with { Triggers = schema.Triggers.With(part, made) }, Trigger(part), TriggerState.Origin);
        return trigger.Comment is null ? schema : schema.Comment(Trigger(part), trigger.Comment);
    }

    private static DatabaseSchema Drop(DatabaseSchema schema, RelationPart part) => (schema with { Triggers = schema.Triggers.Without(part) }).Forget(what => what == Trigger(part));

    private static DatabaseSchema SetState(DatabaseSchema schema, QualifiedName table, SetTriggerState change) => schema.Triggers.Keys
        .Where(part => part.Relation == table && (change.Trigger is null || part.Name == change.Trigger)).Aggregate(schema, (all, part) => SetState(all, Trigger(part), change.State));

    private static DatabaseSchema SetState(DatabaseSchema schema, DatabaseObject what, TriggerState state) => schema.Change(what, attributes => attributes with { State = state });

    private static DatabaseSchema Create(DatabaseSchema schema, RewriteRule rule)
    {
        var part = new RelationPart(ReplayNames.Of(rule.Table), rule.Name);
        schema = schema with { Rules = schema.Rules.With(part, rule with { Table = part.Relation, Comment = null }) };
        return rule.Comment is null ? schema : schema.Comment(Rule(part), rule.Comment);
    }

    private static DatabaseSchema DropRule(DatabaseSchema schema, RelationPart part) => (schema with { Rules = schema.Rules.Without(part) }).Forget(what => what == Rule(part));
}
