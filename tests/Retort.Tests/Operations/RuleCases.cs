using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class RuleCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "a rule",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.CreateRule("keep", "t", RuleEvent.Delete, [], instead: true),
            "CREATE RULE keep AS ON DELETE TO t DO INSTEAD NOTHING;"),
        new(
            "a rule with everything",
            """
            CREATE SCHEMA "we""ird.Näme SELECT"; CREATE TABLE "we""ird.Näme SELECT"."T" (a integer);
            """,
            op => op.CreateRule(
                Hostile,
                "T",
                RuleEvent.Insert,
                [$"UPDATE {Quoted}.\"T\" SET a = 1; -- one", $"DELETE FROM {Quoted}.\"T\" WHERE a = 0"],
                where: "NEW.a > 0",
                schema: Hostile,
                comment: "it's ruled"),
            """
            CREATE RULE "we""ird.Näme SELECT" AS ON INSERT TO "we""ird.Näme SELECT"."T" WHERE (NEW.a > 0) DO ALSO (
            UPDATE "we""ird.Näme SELECT"."T" SET a = 1;
            DELETE FROM "we""ird.Näme SELECT"."T" WHERE a = 0
            );
            COMMENT ON RULE "we""ird.Näme SELECT" ON "we""ird.Näme SELECT"."T" IS 'it''s ruled';
            """),
        new(
            "replace a rule",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE RULE r AS ON UPDATE TO t DO INSTEAD NOTHING;",
            op => op.CreateRule(
                "r",
                "t",
                RuleEvent.Update,
                ["NOTIFY x"],
                orReplace: true,
                existing: new RewriteRule("r", Qualified("t"), RuleEvent.Update, []) { Instead = true }),
            """
            CREATE OR REPLACE RULE r AS ON UPDATE TO t DO ALSO (
            NOTIFY x
            );
            """),
        new(
            "drop a rule",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE RULE r AS ON UPDATE TO t DO INSTEAD NOTHING;",
            op => op.DropRule("r", "t", ifExists: true, cascade: true),
            "DROP RULE IF EXISTS r ON t CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "rename a rule",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE RULE r AS ON UPDATE TO t DO INSTEAD NOTHING;",
            op => op.RenameRule("r", "t", Hostile),
            """
            ALTER RULE r ON t RENAME TO "we""ird.Näme SELECT";
            """),
        new(
            "disable a rule",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE RULE r AS ON UPDATE TO t DO INSTEAD NOTHING;",
            op => op.DisableRule("r", "t"),
            "ALTER TABLE t DISABLE RULE r;"),
        new(
            "enable a rule",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE RULE r AS ON UPDATE TO t DO INSTEAD NOTHING; ALTER TABLE t DISABLE RULE r;",
            op => op.EnableRule("r", "t", TriggerState.Replica),
            "ALTER TABLE t ENABLE REPLICA RULE r;"),
    ];
}
