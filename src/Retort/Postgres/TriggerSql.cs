using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Operations on triggers and event triggers as SQL.</summary>
internal static class TriggerSql
{
    public static IReadOnlyList<Statement> Create(CreateTrigger create)
    {
        var trigger = create.Trigger;
        var start = $"CREATE {Clause.OrReplace(create.OrReplace)}{(trigger.IsConstraint ? "CONSTRAINT " : "")}TRIGGER";
        string[] parts =
        [
            $"{start} {Identifier.Quote(trigger.Name)}",
            Timing(trigger.Timing),
            string.Join(" OR ", Events(trigger)),
            $"ON {Identifier.Quote(trigger.Table)}",
            trigger.ReferencedTable is { } referenced ? $"FROM {Identifier.Quote(referenced)}" : "",
            trigger.Deferrable ? trigger.InitiallyDeferred ? "DEFERRABLE INITIALLY DEFERRED" : "DEFERRABLE" : "",
            Referencing(trigger),
            trigger.ForEachRow ? "FOR EACH ROW" : "FOR EACH STATEMENT",
            trigger.When is { } condition ? $"WHEN ({condition.Sql})" : "",
            $"EXECUTE FUNCTION {Identifier.Quote(trigger.Function)}({string.Join(", ", trigger.Arguments.Select(Literal.Text))})",
        ];
        var target = new DatabaseObject(ObjectKind.Trigger, trigger.Table) { Part = trigger.Name };
        return [new(string.Join(' ', parts.Where(part => part.Length > 0))), .. ObjectSql.CommentOnNew(target, trigger.Comment)];
    }

    public static IReadOnlyList<Statement> Drop(DropTrigger drop)
    {
        var name = $"{Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.Trigger)} ON {Identifier.Quote(drop.Table)}";
        return [new($"DROP TRIGGER {name}{Clause.Cascade(drop.Cascade)}")];
    }

    public static IReadOnlyList<Statement> State(SetTriggerState change)
    {
        var trigger = change.Trigger is { } name ? Identifier.Quote(name) : change.UserOnly ? "USER" : "ALL";
        return [new($"ALTER TABLE {Identifier.Quote(change.Table)} {State(change.State, "TRIGGER ")}{trigger}")];
    }

    public static IReadOnlyList<Statement> Create(CreateEventTrigger create)
    {
        var trigger = create.Trigger;
        var tags = trigger.Tags.Count == 0 ? "" : $" WHEN TAG IN ({string.Join(", ", trigger.Tags.Select(Literal.Text))})";
        var sql = $"CREATE EVENT TRIGGER {Identifier.Quote(trigger.Name)} ON {Identifier.Quote(trigger.Event)}{tags}";
        return
        [
            new($"{sql} EXECUTE FUNCTION {Identifier.Quote(trigger.Function)}()"),
            .. ObjectSql.CommentOnNew(new DatabaseObject(ObjectKind.EventTrigger, new QualifiedName(null, trigger.Name)), trigger.Comment),
        ];
    }

    public static IReadOnlyList<Statement> Drop(DropEventTrigger drop) =>
        [new($"DROP EVENT TRIGGER {Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.Trigger)}{Clause.Cascade(drop.Cascade)}")];

    public static IReadOnlyList<Statement> State(SetEventTriggerState change) =>
        [new($"ALTER EVENT TRIGGER {Identifier.Quote(change.Trigger)} {State(change.State, "").TrimEnd()}")];

    /// <summary>The words that enable or disable what follows.</summary>
    public static string State(TriggerState state, string what) => state switch
    {
        TriggerState.Disabled => $"DISABLE {what}",
        TriggerState.Replica => $"ENABLE REPLICA {what}",
        TriggerState.Always => $"ENABLE ALWAYS {what}",
        _ => $"ENABLE {what}",
    };

    private static string Timing(TriggerTiming timing) => timing switch
    {
        TriggerTiming.Before => "BEFORE",
        TriggerTiming.After => "AFTER",
        _ => "INSTEAD OF",
    };

    private static IEnumerable<string> Events(Trigger trigger)
    {
        TriggerEvents[] all = [TriggerEvents.Insert, TriggerEvents.Update, TriggerEvents.Delete, TriggerEvents.Truncate];
        return all.Where(one => trigger.Events.HasFlag(one)).Select(one =>
            one.ToString().ToUpperInvariant()
            + (one == TriggerEvents.Update && trigger.UpdateOf.Count > 0 ? $" OF {Identifier.QuoteAll(trigger.UpdateOf)}" : ""));
    }

    private static string Referencing(Trigger trigger)
    {
        var old = trigger.OldTable is null ? "" : $" OLD TABLE AS {Identifier.Quote(trigger.OldTable)}";
        var @new = trigger.NewTable is null ? "" : $" NEW TABLE AS {Identifier.Quote(trigger.NewTable)}";
        return old.Length + @new.Length == 0 ? "" : $"REFERENCING{old}{@new}";
    }
}
