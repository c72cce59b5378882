using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class PolicyCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "row security",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.EnableRowSecurity("t"),
            "ALTER TABLE t ENABLE ROW LEVEL SECURITY;"),
        new(
            "no row security",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); ALTER TABLE t ENABLE ROW LEVEL SECURITY;",
            op => op.DisableRowSecurity("t", schema: "public"),
            "ALTER TABLE public.t DISABLE ROW LEVEL SECURITY;"),
        new(
            "row security for the owner",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.ForceRowSecurity("t"),
            "ALTER TABLE t FORCE ROW LEVEL SECURITY;"),
        new(
            "no row security for the owner",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); ALTER TABLE t FORCE ROW LEVEL SECURITY;",
            op => op.NoForceRowSecurity("t"),
            "ALTER TABLE t NO FORCE ROW LEVEL SECURITY;"),
        new(
            "a policy",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.CreatePolicy("p", "t", usingSql: "a > 0"),
            "CREATE POLICY p ON t USING (a > 0);"),
        new(
            "a policy with everything",
            """"
            CREATE SCHEMA "we""ird.Näme SELECT"; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; DO $$ BEGIN CREATE ROLE "Röle ""x"""; EXCEPTION WHEN duplicate_object THEN NULL; END $$; CREATE TABLE "we""ird.Näme SELECT"."T" (a integer);
            """",
            op => op.CreatePolicy(
                Hostile,
                "T",
                PolicyCommand.Update,
                ["app_reader", "Röle \"x\"", "current_user"],
                "a > 0",
                "a > 1",
                restrictive: true,
                schema: Hostile,
                comment: "it's safe"),
            """"
            CREATE POLICY "we""ird.Näme SELECT" ON "we""ird.Näme SELECT"."T" AS RESTRICTIVE FOR UPDATE TO app_reader, "Röle ""x""", CURRENT_USER USING (a > 0) WITH CHECK (a > 1);
            COMMENT ON POLICY "we""ird.Näme SELECT" ON "we""ird.Näme SELECT"."T" IS 'it''s safe';
            """"),
        new(
            "a policy for INSERT",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.CreatePolicy("p", "t", PolicyCommand.Insert, ["public"], checkSql: "a > 0"),
            "CREATE POLICY p ON t FOR INSERT TO PUBLIC WITH CHECK (a > 0);"),
        new(
            "change a policy",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; CREATE POLICY p ON t USING (a > 0) WITH CHECK (a > 1);",
            op => op.AlterPolicy(
                "p",
                "t",
                ["app_reader"],
                "a > 2",
                "a > 3",
                existing: new Policy("p", Qualified("t")) { Using = Sql("a > 0"), Check = Sql("a > 1") }),
            "ALTER POLICY p ON t TO app_reader USING (a > 2) WITH CHECK (a > 3);"),
        new(
            "change a policy for good",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE POLICY p ON t USING (a > 0);",
            op => op.AlterPolicy("p", "t", checkSql: "a > 3", existing: new Policy("p", Qualified("t")) { Using = Sql("a > 0") }),
            "ALTER POLICY p ON t WITH CHECK (a > 3);")
        {
            HasReverse = false,
        },
        new(
            "a policy for everybody",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; CREATE POLICY p ON t TO app_reader;",
            op => op.AlterPolicy("p", "t", [], existing: new Policy("p", Qualified("t")) { Roles = ["app_reader"] }),
            "ALTER POLICY p ON t TO PUBLIC;"),
        new(
            "drop a policy",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE POLICY p ON t;",
            op => op.DropPolicy("p", "t", ifExists: true),
            "DROP POLICY IF EXISTS p ON t;")
        {
            HasReverse = false,
        },
        new(
            "rename a policy",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE POLICY p ON t;",
            op => op.RenamePolicy("p", "t", Hostile),
            """
            ALTER POLICY p ON t RENAME TO "we""ird.Näme SELECT";
            """),
    ];
}
