namespace Retort.Tests.Operations;

public sealed class MaterializedViewCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "a materialized view",
            """
            CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.CreateMaterializedView(
                Hostile,
                "SELECT id, a FROM public.t -- all",
                schema: Hostile,
                columns: ["Id", "a"],
                accessMethod: "heap",
                options: [new("fillfactor", "70"), new("toast.autovacuum_enabled", "off")],
                noData: true,
                ifNotExists: true,
                comment: "it's kept"),
            """
            CREATE MATERIALIZED VIEW IF NOT EXISTS "we""ird.Näme SELECT"."we""ird.Näme SELECT" ("Id", a) USING heap WITH (fillfactor = 70, toast.autovacuum_enabled = off) AS
            SELECT id, a FROM public.t
            WITH NO DATA;
            COMMENT ON MATERIALIZED VIEW "we""ird.Näme SELECT"."we""ird.Näme SELECT" IS 'it''s kept';
            """),
        new(
            "a materialized view in a tablespace",
            "",
            op => op.CreateMaterializedView("m", "SELECT 1", tablespace: "Fast"),
            """
            CREATE MATERIALIZED VIEW m TABLESPACE "Fast" AS
            SELECT 1;
            """)
        {
            OnlyWritten = true,
        },
        new(
            "drop a materialized view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t; CREATE UNIQUE INDEX ON m (id);",
            op => op.DropMaterializedView("m", ifExists: true, cascade: true),
            "DROP MATERIALIZED VIEW IF EXISTS m CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "refresh",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t; CREATE UNIQUE INDEX ON m (id);",
            op => op.RefreshMaterializedView("m"),
            "REFRESH MATERIALIZED VIEW m;")
        {
            HasReverse = false,
            ChangesSchema = false,
        },
        new(
            "refresh beside readers",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t; CREATE UNIQUE INDEX ON m (id); INSERT INTO t VALUES (1, 1);",
            op => op.RefreshMaterializedView("m", schema: "public", concurrently: true),
            "REFRESH MATERIALIZED VIEW CONCURRENTLY public.m;")
        {
            HasReverse = false,
            ChangesSchema = false,
        },
        new(
            "empty it",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t; CREATE UNIQUE INDEX ON m (id);",
            op => op.RefreshMaterializedView("m", noData: true),
            "REFRESH MATERIALIZED VIEW m WITH NO DATA;")
        {
            HasReverse = false,
        },
        new(
            "rename a materialized view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t; CREATE UNIQUE INDEX ON m (id);",
            op => op.RenameMaterializedView("m", Hostile),
            """
            ALTER MATERIALIZED VIEW m RENAME TO "we""ird.Näme SELECT";
            """),
        new(
            "move a materialized view",
            """
            CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t; CREATE UNIQUE INDEX ON m (id); CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.SetMaterializedViewSchema("m", Hostile, schema: "public"),
            """
            ALTER MATERIALIZED VIEW public.m SET SCHEMA "we""ird.Näme SELECT";
            """),
        new(
            "rename its column",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t; CREATE UNIQUE INDEX ON m (id);",
            op => op.RenameMaterializedViewColumn("m", "a", Hostile),
            """
            ALTER MATERIALIZED VIEW m RENAME COLUMN a TO "we""ird.Näme SELECT";
            """),
    ];
}
