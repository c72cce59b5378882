using System.Data.Common;
using System.Text;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Triggers, those of foreign keys and those that a partitioned table's made excepted.</summary>
internal sealed class TriggersQuery : SchemaQuery
{
    // The bits of tgtype: TRIGGER_TYPE_ROW and so on, in catalog/pg_trigger.h of PostgreSQL's sources.
    private const int Row = 1;
    private const int Before = 2;
    private const int Insert = 4;
    private const int Delete = 8;
    private const int Update = 16;
    private const int Truncate = 32;
    private const int Instead = 64;

    public override string Sql(int version) =>
        $"""
        SELECT t.oid::int8, n.nspname::text, c.relname::text, t.tgname::text, t.tgtype::int4, x.nspname::text, p.proname::text, {Columns("t.tgattr", "t.tgrelid")}, t.tgargs, t.tgoldtable::text, t.tgnewtable::text,
            t.tgconstraint <> 0, y.nspname::text, f.relname::text, t.tgdeferrable, t.tginitdeferred, t.tgenabled::text, pg_catalog.pg_get_triggerdef(t.oid)
        FROM pg_catalog.pg_trigger AS t JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_proc AS p ON p.oid = t.tgfoid JOIN pg_catalog.pg_namespace AS x ON x.oid = p.pronamespace
            LEFT JOIN pg_catalog.pg_class AS f ON f.oid = t.tgconstrrelid LEFT JOIN pg_catalog.pg_namespace AS y ON y.oid = f.relnamespace
        WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND c.relpersistence <> 't' AND {IsOwn("pg_class")}
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, table, name, bits) = (next.Number(), next.Name(), next.Text(), next.IntOrNull()!.Value);
        var timing = (bits & Instead) != 0 ? TriggerTiming.InsteadOf : (bits & Before) != 0 ? TriggerTiming.Before : TriggerTiming.After;
        var events = (Has(Insert) ? TriggerEvents.Insert : 0) | (Has(Update) ? TriggerEvents.Update : 0) | (Has(Delete) ? TriggerEvents.Delete : 0) | (Has(Truncate) ? TriggerEvents.Truncate : 0);
        var trigger = new Trigger(name, table, timing, events, FunctionOf(next))
        {
            ForEachRow = Has(Row),
            UpdateOf = [.. next.Texts()],
            Arguments = Arguments(next.Bytes()),
            OldTable = next.TextOrNull(),
            NewTable = next.TextOrNull(),
            IsConstraint = next.Flag(),
            ReferencedTable = next.NameOrNull(),
            Deferrable = next.Flag(),
            InitiallyDeferred = next.Flag(),
        };
        var state = State(next.Letter());
        var what = new DatabaseObject(ObjectKind.Trigger, table) { Part = name };
        draft.Add("pg_trigger", number, what);
        draft.Change(what, attributes => attributes with { State = state });
        var condition = DefinitionText.AfterWord(next.Text(), "WHEN");
        draft.Schema = draft.Schema with
        {
            Triggers = draft.Schema.Triggers.With(new(table, name), trigger with { When = condition is null ? null : new(DefinitionText.Unwrap(condition)) }),
        };

        bool Has(int bit) => (bits & bit) != 0;
    }

    /// <summary>A function that is called: one of the server's has no schema.</summary>
    public static QualifiedName FunctionOf(RowReading next)
    {
        var function = next.Name();
        return function.Schema == "pg_catalog" ? function with { Schema = null } : function;
    }

    /// <summary>When a trigger or rule is in force (<c>tgenabled</c>, <c>ev_enabled</c>, <c>evtenabled</c>).</summary>
    public static TriggerState State(char letter) => letter switch
    {
        'D' => TriggerState.Disabled,
        'R' => TriggerState.Replica,
        'A' => TriggerState.Always,
        _ => TriggerState.Origin,
    };

    // Each ends with a zero.
    private static ValueList<string> Arguments(byte[] bytes) =>
        bytes.Length == 0 ? [] : [.. Encoding.UTF8.GetString(bytes)[..^1].Split('\0')];
}
