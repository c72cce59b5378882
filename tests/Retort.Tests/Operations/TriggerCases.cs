using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class TriggerCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "a trigger",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';",
            op => op.CreateTrigger("tr", "t", TriggerTiming.Before, TriggerEvents.Insert, "tf"),
            "CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH STATEMENT EXECUTE FUNCTION tf();"),
        new(
            "a trigger with everything",
            """
            CREATE SCHEMA "we""ird.Näme SELECT"; CREATE TABLE "we""ird.Näme SELECT"."T" (a integer, "B" text); CREATE FUNCTION "we""ird.Näme SELECT".tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
            """,
            op => op.CreateTrigger(
                Hostile,
                "T",
                TriggerTiming.After,
                TriggerEvents.Update | TriggerEvents.Delete | TriggerEvents.Insert,
                "tf",
                functionSchema: Hostile,
                updateOf: ["a", "B"],
                forEachRow: true,
                when: "pg_trigger_depth() = 0",
                arguments: ["it's", "2"],
                schema: Hostile,
                comment: "it's fired"),
            """
            CREATE TRIGGER "we""ird.Näme SELECT" AFTER INSERT OR UPDATE OF a, "B" OR DELETE ON "we""ird.Näme SELECT"."T" FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION "we""ird.Näme SELECT".tf('it''s', '2');
            COMMENT ON TRIGGER "we""ird.Näme SELECT" ON "we""ird.Näme SELECT"."T" IS 'it''s fired';
            """),
        new(
            "a trigger with transition tables",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';",
            op => op.CreateTrigger("tr", "t", TriggerTiming.After, TriggerEvents.Update, "tf", oldTable: "Before", newTable: "after"),
            """
            CREATE TRIGGER tr AFTER UPDATE ON t REFERENCING OLD TABLE AS "Before" NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tf();
            """),
        new(
            "a trigger on TRUNCATE",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';",
            op => op.CreateTrigger("tr", "t", TriggerTiming.Before, TriggerEvents.Truncate, "tf"),
            "CREATE TRIGGER tr BEFORE TRUNCATE ON t FOR EACH STATEMENT EXECUTE FUNCTION tf();"),
        new(
            "a trigger on a view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0; CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';",
            op => op.CreateTrigger("tr", "v", TriggerTiming.InsteadOf, TriggerEvents.Insert, "tf", forEachRow: true),
            "CREATE TRIGGER tr INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION tf();"),
        new(
            "a constraint trigger",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TABLE r (id integer);",
            op => op.CreateConstraintTrigger(
                "tr",
                "t",
                TriggerEvents.Insert | TriggerEvents.Update,
                "tf",
                updateOf: ["a"],
                when: "NEW.a > 0",
                referencedTable: Qualified("r"),
                deferrable: true,
                initiallyDeferred: true,
                arguments: ["x"],
                comment: "late"),
            """
            CREATE CONSTRAINT TRIGGER tr AFTER INSERT OR UPDATE OF a ON t FROM r DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION tf('x');
            COMMENT ON TRIGGER tr ON t IS 'late';
            """),
        new(
            "a constraint trigger that may wait",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';",
            op => op.CreateConstraintTrigger("tr", "t", TriggerEvents.Delete, "tf", deferrable: true),
            "CREATE CONSTRAINT TRIGGER tr AFTER DELETE ON t DEFERRABLE FOR EACH ROW EXECUTE FUNCTION tf();"),
        new(
            "replace a trigger",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER tr BEFORE INSERT ON t EXECUTE FUNCTION tf();",
            op => op.CreateTrigger(
                "tr",
                "t",
                TriggerTiming.After,
                TriggerEvents.Delete,
                "tf",
                orReplace: true,
                existing: new Trigger("tr", Qualified("t"), TriggerTiming.Before, TriggerEvents.Insert, Qualified("tf"))),
            "CREATE OR REPLACE TRIGGER tr AFTER DELETE ON t FOR EACH STATEMENT EXECUTE FUNCTION tf();"),
        new(
            "drop a trigger",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER tr BEFORE INSERT ON t EXECUTE FUNCTION tf();",
            op => op.DropTrigger("tr", "t", ifExists: true, cascade: true),
            "DROP TRIGGER IF EXISTS tr ON t CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "rename a trigger",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER tr BEFORE INSERT ON t EXECUTE FUNCTION tf();",
            op => op.RenameTrigger("tr", "t", Hostile),
            """
            ALTER TRIGGER tr ON t RENAME TO "we""ird.Näme SELECT";
            """),
        new(
            "disable a trigger",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER tr BEFORE INSERT ON t EXECUTE FUNCTION tf();",
            op => op.DisableTrigger("tr", "t"),
            "ALTER TABLE t DISABLE TRIGGER tr;"),
        new(
            "enable a trigger always",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER tr BEFORE INSERT ON t EXECUTE FUNCTION tf();",
            op => op.EnableTrigger("tr", "t", TriggerState.Always, existing: TriggerState.Origin),
            "ALTER TABLE t ENABLE ALWAYS TRIGGER tr;"),
        new(
            "enable a trigger for replicas",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER tr BEFORE INSERT ON t EXECUTE FUNCTION tf();",
            op => op.EnableTrigger("tr", "t", TriggerState.Replica, existing: null),
            "ALTER TABLE t ENABLE REPLICA TRIGGER tr;")
        {
            HasReverse = false,
        },
        new(
            "disable all triggers",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER tr BEFORE INSERT ON t EXECUTE FUNCTION tf();",
            op => op.DisableTriggers("t"),
            "ALTER TABLE t DISABLE TRIGGER USER;"),
        new(
            "enable really all triggers",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER tr BEFORE INSERT ON t EXECUTE FUNCTION tf(); ALTER TABLE t DISABLE TRIGGER ALL;",
            op => op.EnableTriggers("t", userOnly: false),
            "ALTER TABLE t ENABLE TRIGGER ALL;"),
        new(
            "an event trigger",
            "CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
            op => op.CreateEventTrigger(
                Hostile,
                "ddl_command_end",
                "ef",
                tags: ["CREATE FUNCTION", "DROP FUNCTION"],
                comment: "it's watched"),
            """
            CREATE EVENT TRIGGER "we""ird.Näme SELECT" ON ddl_command_end WHEN TAG IN ('CREATE FUNCTION', 'DROP FUNCTION') EXECUTE FUNCTION ef();
            COMMENT ON EVENT TRIGGER "we""ird.Näme SELECT" IS 'it''s watched';
            """),
        new(
            "drop an event trigger",
            "CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION ef()",
            op => op.DropEventTrigger("e", ifExists: true, cascade: true),
            "DROP EVENT TRIGGER IF EXISTS e CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "rename an event trigger",
            "CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION ef()",
            op => op.RenameEventTrigger("e", Hostile),
            """
            ALTER EVENT TRIGGER e RENAME TO "we""ird.Näme SELECT";
            """),
        new(
            "disable an event trigger",
            "CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION ef()",
            op => op.DisableEventTrigger("e"),
            "ALTER EVENT TRIGGER e DISABLE;"),
        new(
            "enable an event trigger",
            "CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION ef(); ALTER EVENT TRIGGER e DISABLE",
            op => op.EnableEventTrigger("e", TriggerState.Always),
            "ALTER EVENT TRIGGER e ENABLE ALWAYS;"),
    ];
}
