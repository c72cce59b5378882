using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class ViewCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "a view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.CreateView("v", "SELECT id, a FROM t; -- that is all"),
            """
            CREATE VIEW v AS
            SELECT id, a FROM t;
            """),
        new(
            "a view with everything",
            """
            CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.CreateView(
                Hostile,
                "SELECT id, a FROM public.t WHERE a > 0",
                schema: Hostile,
                columns: ["Id", "a"],
                securityBarrier: true,
                securityInvoker: true,
                check: ViewCheck.Cascaded,
                comment: "it's a view"),
            """
            CREATE VIEW "we""ird.Näme SELECT"."we""ird.Näme SELECT" ("Id", a) WITH (security_barrier = true, security_invoker = true, check_option = cascaded) AS
            SELECT id, a FROM public.t WHERE a > 0;
            COMMENT ON VIEW "we""ird.Näme SELECT"."we""ird.Näme SELECT" IS 'it''s a view';
            """)
        {
            Since = 15,
        },
        new(
            "a checked view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.CreateView("v", "SELECT id FROM t WHERE id > 0", check: ViewCheck.Local),
            """
            CREATE VIEW v WITH (check_option = local) AS
            SELECT id FROM t WHERE id > 0;
            """),
        new(
            "a recursive view",
            "",
            op => op.CreateView(
                "numbers",
                "VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 9",
                columns: ["n"],
                recursive: true),
            """
            CREATE RECURSIVE VIEW numbers (n) AS
            VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 9;
            """),
        new(
            "replace a view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0;",
            op => op.CreateView(
                "v",
                "SELECT id, a FROM t WHERE a > 5",
                orReplace: true,
                existing: new View(Qualified("v"), "SELECT id, a FROM t WHERE a > 0")),
            """
            CREATE OR REPLACE VIEW v AS
            SELECT id, a FROM t WHERE a > 5;
            """),
        new(
            "replace a view for good",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0;",
            op => op.CreateView("v", "SELECT id, a, b FROM t", orReplace: true),
            """
            CREATE OR REPLACE VIEW v AS
            SELECT id, a, b FROM t;
            """)
        {
            HasReverse = false,
        },
        new(
            "drop a view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0;",
            op => op.DropView("v", ifExists: true, cascade: true),
            "DROP VIEW IF EXISTS v CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "rename a view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0;",
            op => op.RenameView("v", Hostile),
            """
            ALTER VIEW v RENAME TO "we""ird.Näme SELECT";
            """),
        new(
            "move a view",
            """
            CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0; CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.SetViewSchema("v", Hostile, schema: "public"),
            """
            ALTER VIEW public.v SET SCHEMA "we""ird.Näme SELECT";
            """),
        new(
            "set options of a view",
            "CREATE TABLE t (id integer PRIMARY KEY); CREATE VIEW v WITH (security_barrier = true) AS SELECT id FROM t",
            op => op.SetViewOptions(
                "v",
                securityBarrier: false,
                check: ViewCheck.Local,
                existing: new View(Qualified("v"), "SELECT id FROM t") { SecurityBarrier = true }),
            """
            ALTER VIEW v SET (check_option = local);
            ALTER VIEW v RESET (security_barrier);
            """),
        new(
            "set an option of a view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0;",
            op => op.SetViewOptions("v", securityInvoker: true),
            "ALTER VIEW v SET (security_invoker = true);")
        {
            HasReverse = false,
            Since = 15,
        },
        new(
            "a default of a view's column",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0;",
            op => op.SetViewColumnDefault("v", "a", "7"),
            "ALTER VIEW v ALTER COLUMN a SET DEFAULT 7;"),
        new(
            "no default of a view's column",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0; ALTER VIEW v ALTER a SET DEFAULT 7",
            op => op.SetViewColumnDefault("v", "a", null, existingDefaultSql: "7"),
            "ALTER VIEW v ALTER COLUMN a DROP DEFAULT;"),
        new(
            "rename a view's column",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0;",
            op => op.RenameViewColumn("v", "a", Hostile),
            """
            ALTER VIEW v RENAME COLUMN a TO "we""ird.Näme SELECT";
            """),
    ];
}
