using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Event triggers.</summary>
internal sealed class EventTriggersQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid::int8, c.evtname::text, {Owner("c.evtowner")}, c.evtevent::text, x.nspname::text, p.proname::text, c.evttags, c.evtenabled::text
        FROM pg_catalog.pg_event_trigger AS c JOIN pg_catalog.pg_proc AS p ON p.oid = c.evtfoid JOIN pg_catalog.pg_namespace AS x ON x.oid = p.pronamespace
        WHERE {IsNoMember("pg_event_trigger")}
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, name, owner) = (next.Number(), next.Text(), next.TextOrNull());
        var trigger = new EventTrigger(name, next.Text(), TriggersQuery.FunctionOf(next)) { Tags = [.. next.Texts().Order(StringComparer.Ordinal)] };
        var state = TriggersQuery.State(next.Letter());
        var what = new DatabaseObject(ObjectKind.EventTrigger, name);
        draft.Add("pg_event_trigger", number, what, owner);
        draft.Change(what, attributes => attributes with { State = state });
        draft.Schema = draft.Schema with { EventTriggers = draft.Schema.EventTriggers.With(name, trigger) };
    }
}
