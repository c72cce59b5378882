using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class TableCases : StatementFamily
{
    private const string T = "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text)";
    private const string Parted = "CREATE TABLE p (id integer, at date) PARTITION BY RANGE (at)";

    public override IEnumerable<OperationCase> Cases =>
    [
        Case(
            "create table",
            op => op.CreateTable(
                "users",
                [
                    Column("id", Integer, nullable: false), Column("email", Varchar(255), nullable: false), Column("active", Bool, defaultValue: true),
                    Column("made", TimestampTz(), nullable: false, defaultSql: "now()"), PrimaryKey(["id"]), Unique(["email"], "uq_users_email"),
                ],
                comment: "who's who"),
            """
            CREATE TABLE users (
                id integer NOT NULL,
                email varchar(255) NOT NULL,
                active boolean DEFAULT true,
                made timestamptz DEFAULT now() NOT NULL,
                PRIMARY KEY (id),
                CONSTRAINT uq_users_email UNIQUE (email)
            )
            """,
            "COMMENT ON TABLE users IS 'who''s who'"),
        Case(
            "create table with everything in columns",
            op => op.CreateTable(
                "t",
                [
                    Column("id", BigInt, primaryKey: true, identity: Identity(always: true, start: 5, increment: 2, minValue: 1, maxValue: 99, cache: 3, cycle: true)),
                    Column("parent", Integer, references: References("parents", ["id"], name: "fk_parent", onDelete: Cascade, onUpdate: Restrict)),
                    Column("code", Text, unique: true, check: "code <> ''", collation: "C", comment: "c1"),
                    Column("total", Integer, generated: Stored("parent * 2")),
                    Column("note", Text, index: true, storage: ColumnStorage.External, compression: ColumnCompression.Pglz, statistics: 500),
                    Column("tag", Text, index: true, unique: true, options: [Option("n_distinct", -0.5)]),
                ],
                schema: "s"),
            """
            CREATE TABLE s.t (
                id bigint GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 MINVALUE 1 MAXVALUE 99 START WITH 5 CACHE 3 CYCLE) NOT NULL PRIMARY KEY,
                parent integer CONSTRAINT fk_parent REFERENCES parents (id) ON DELETE CASCADE ON UPDATE RESTRICT,
                code text COLLATE "C" UNIQUE CHECK (code <> ''),
                total integer GENERATED ALWAYS AS (parent * 2) STORED,
                note text COMPRESSION pglz,
                tag text
            )
            """,
            "COMMENT ON COLUMN s.t.code IS 'c1'",
            "ALTER TABLE s.t ALTER COLUMN note SET STORAGE EXTERNAL",
            "ALTER TABLE s.t ALTER COLUMN note SET STATISTICS 500",
            "CREATE INDEX ix_t_note ON s.t (note)",
            "ALTER TABLE s.t ALTER COLUMN tag SET (n_distinct = -0.5)",
            "CREATE UNIQUE INDEX ix_t_tag ON s.t (tag)") with { Setup = Before("CREATE TABLE parents (id integer PRIMARY KEY)") },
        Case(
            "create table with every constraint",
            op => op.CreateTable(
                "t",
                [
                    Column("a", Integer), Column("b", Integer), Column("r", Int4Range), PrimaryKey(["a"], "pk_t", include: ["b"]),
                    Unique(["b"], nullsNotDistinct: true, deferrable: true), Check("a > 0", "ck_t", noInherit: true),
                    ForeignKey(["a", "b"], References("u", ["x", "y"], match: ForeignKeyMatch.Full, onDelete: SetNullOf(["b"]), initiallyDeferred: true), "fk_t"),
                    Exclude([With("r", "&&"), With(IndexExpression("int4range(a, b)"), Qualified("=", "pg_catalog"))], "ex_t", where: "a > 1"),
                    Index("ix_t", ["b", IndexExpression("a + 1", descending: true)], where: "b > 0"),
                ],
                ifNotExists: true),
            """
            CREATE TABLE IF NOT EXISTS t (
                a integer,
                b integer,
                r int4range,
                CONSTRAINT pk_t PRIMARY KEY (a) INCLUDE (b),
                UNIQUE NULLS NOT DISTINCT (b) DEFERRABLE,
                CONSTRAINT ck_t CHECK (a > 0) NO INHERIT,
                CONSTRAINT fk_t FOREIGN KEY (a, b) REFERENCES u (x, y) MATCH FULL ON DELETE SET NULL (b) DEFERRABLE INITIALLY DEFERRED,
                CONSTRAINT ex_t EXCLUDE USING gist (r WITH &&, (int4range(a, b)) WITH OPERATOR(pg_catalog.=)) WHERE (a > 1)
            )
            """,
            "CREATE INDEX IF NOT EXISTS ix_t ON t (b, (a + 1) DESC) WHERE b > 0")
            with { Setup = Before("CREATE TABLE u (x integer, y integer, UNIQUE (x, y))"), Since = 15 },
        Case(
            "create unlogged table with options",
            op => op.CreateTable(
                "t", [Like("u", [LikeOption.Defaults, LikeOption.Indexes])], unlogged: true, inherits: ["v"], accessMethod: "heap",
                options: [Option("fillfactor", 70), Option("toast.autovacuum_enabled", false)], tablespace: "pg_default"),
            """
            CREATE UNLOGGED TABLE t (
                LIKE u INCLUDING DEFAULTS INCLUDING INDEXES
            ) INHERITS (v) USING heap WITH (fillfactor = 70, toast.autovacuum_enabled = false) TABLESPACE pg_default
            """) with { Setup = Before("CREATE TABLE u (x integer DEFAULT 1, y text)", "CREATE TABLE v (x integer)") },
        Case(
            "create temporary table",
            op => op.CreateTable("t", [], temporary: true, onCommit: OnCommit.DeleteRows),
            "CREATE TEMPORARY TABLE t () ON COMMIT DELETE ROWS") with { ChangesSchema = false },
        Case(
            "create partitioned table",
            op => op.CreateTable("p", [Column("id", Integer), Column("name", Text)], partitionBy: ByRange(["id", IndexExpression("lower(name)", collation: "C")])),
            """
            CREATE TABLE p (
                id integer,
                name text
            ) PARTITION BY RANGE (id, (lower(name)) COLLATE "C")
            """),
        Case(
            "create table partitioned by list",
            op => op.CreateTable("p", [Column("k", Text)], partitionBy: ByList([IndexColumn("k", opclass: "text_ops")])),
            """
            CREATE TABLE p (
                k text
            ) PARTITION BY LIST (k text_ops)
            """),
        Case(
            "create table partitioned by hash",
            op => op.CreateTable("p", [Column("k", Text)], partitionBy: ByHash(["k"])),
            """
            CREATE TABLE p (
                k text
            ) PARTITION BY HASH (k)
            """),
        Case(
            "create partition",
            op => op.CreatePartition("p1", "p", FromTo([MinValue], ["2026-01-01"]), [Check("id > 0")], options: [Option("fillfactor", 90)]),
            """
            CREATE TABLE p1 PARTITION OF p (
                CHECK (id > 0)
            ) FOR VALUES FROM (MINVALUE) TO ('2026-01-01') WITH (fillfactor = 90)
            """) with { Setup = Before(Parted) },
        Case(
            "create default partition that is partitioned",
            op => op.CreatePartition("p1", "p", DefaultPartition, partitionBy: ByHash(["id"])),
            "CREATE TABLE p1 PARTITION OF p DEFAULT PARTITION BY HASH (id)") with { Setup = Before(Parted) },
        Case(
            "create list partition",
            op => op.CreatePartition("p1", "p", In(["a", null])),
            "CREATE TABLE p1 PARTITION OF p FOR VALUES IN ('a', NULL)")
            with { Setup = Before("CREATE TABLE p (k text) PARTITION BY LIST (k)") },
        Case(
            "create hash partition",
            op => op.CreatePartition("p1", "p", Modulus(4, 3)),
            "CREATE TABLE p1 PARTITION OF p FOR VALUES WITH (MODULUS 4, REMAINDER 3)")
            with { Setup = Before("CREATE TABLE p (k text) PARTITION BY HASH (k)") },
        Case(
            "create table with a virtual column and temporal keys",
            op => op.CreateTable(
                "t",
                [
                    Column("a", Integer), Column("r", Int4Range), Column("v", Integer, generated: Virtual("a + 1")), PrimaryKey(["a", "r"], withoutOverlaps: true),
                    ForeignKey(["a", "r"], References("u", ["x", "y"], period: true)), Check("a > 0", notEnforced: true),
                ]),
            """
            CREATE TABLE t (
                a integer,
                r int4range,
                v integer GENERATED ALWAYS AS (a + 1) VIRTUAL,
                PRIMARY KEY (a, r WITHOUT OVERLAPS),
                FOREIGN KEY (a, PERIOD r) REFERENCES u (x, PERIOD y),
                CHECK (a > 0) NOT ENFORCED
            )
            """)
            with { Setup = Before("CREATE EXTENSION IF NOT EXISTS btree_gist", "CREATE TABLE u (x integer, y int4range, PRIMARY KEY (x, y WITHOUT OVERLAPS))"), Since = 18 },
        Case(
            "drop table",
            op => op.DropTable("t", schema: "s", ifExists: true, cascade: true, existing: [Column("id", Integer, primaryKey: true), Column("a", Text)]),
            "DROP TABLE IF EXISTS s.t CASCADE") with { Setup = Before("CREATE TABLE s.t (id integer PRIMARY KEY, a text)") },
        Case(
            "drop table of which nothing is known",
            op => op.DropTable("t"),
            "DROP TABLE t") with { Setup = Before(T), HasReverse = false },
        Case(
            "rename table",
            op => op.RenameTable("t", "Order", schema: "s"),
            "ALTER TABLE s.t RENAME TO \"Order\"") with { Setup = Before("CREATE TABLE s.t (id integer)") },
        Case(
            "set table schema",
            op => op.SetTableSchema("t", "s", schema: "public"),
            "ALTER TABLE public.t SET SCHEMA s") with { Setup = Before(T) },
        Case(
            "set table options",
            op => op.SetTableOptions("t", [Option("fillfactor", 70), Option("autovacuum_enabled", false)], existing: [Option("fillfactor", 90)]),
            "ALTER TABLE t SET (fillfactor = 70, autovacuum_enabled = false)")
            with { Setup = Before("CREATE TABLE t (a integer) WITH (fillfactor = 90)") },
        Case(
            "reset table options",
            op => op.ResetTableOptions("t", ["fillfactor"], existing: [Option("fillfactor", 90)]),
            "ALTER TABLE t RESET (fillfactor)") with { Setup = Before("CREATE TABLE t (a integer) WITH (fillfactor = 90)") },
        Case(
            "set table unlogged",
            op => op.SetTableUnlogged("t"),
            "ALTER TABLE t SET UNLOGGED") with { Setup = Before(T) },
        Case(
            "set table logged",
            op => op.SetTableLogged("t"),
            "ALTER TABLE t SET LOGGED") with { Setup = Before("CREATE UNLOGGED TABLE t (a integer)") },
        Case(
            "set table tablespace",
            op => op.SetTableTablespace("t", "pg_default", existing: "pg_default"),
            "ALTER TABLE t SET TABLESPACE pg_default") with { Setup = Before(T), ChangesSchema = false },
        Case(
            "set table access method",
            op => op.SetTableAccessMethod("t", "heap", existing: "heap"),
            "ALTER TABLE t SET ACCESS METHOD heap") with { Setup = Before(T), ChangesSchema = false, Since = 15 },
        Case(
            "set replica identity",
            op => op.SetReplicaIdentity("t", ReplicaIdentity.Full, existing: ReplicaIdentity.Default),
            "ALTER TABLE t REPLICA IDENTITY FULL") with { Setup = Before(T) },
        Case(
            "set replica identity to an index",
            op => op.SetReplicaIdentity("t", ReplicaIdentity.UsingIndex("t_pkey"), existing: ReplicaIdentity.Nothing),
            "ALTER TABLE t REPLICA IDENTITY USING INDEX t_pkey") with { Setup = Before(T, "ALTER TABLE t REPLICA IDENTITY NOTHING") },
        Case(
            "set cluster index",
            op => op.SetClusterIndex("t", "t_pkey"),
            "ALTER TABLE t CLUSTER ON t_pkey") with { Setup = Before(T), HasReverse = false },
        Case(
            "set no cluster index",
            op => op.SetClusterIndex("t", null),
            "ALTER TABLE t SET WITHOUT CLUSTER") with { Setup = Before(T, "ALTER TABLE t CLUSTER ON t_pkey"), HasReverse = false },
        Case(
            "inherit",
            op => op.Inherit("t", "u", parentSchema: "s"),
            "ALTER TABLE t INHERIT s.u") with { Setup = Before(T, "CREATE TABLE s.u (a integer)") },
        Case(
            "no inherit",
            op => op.NoInherit("t", "u"),
            "ALTER TABLE t NO INHERIT u")
            with { Setup = Before("CREATE TABLE u (a integer)", "CREATE TABLE t (a integer)", "ALTER TABLE t INHERIT u") },
        Case(
            "attach partition",
            op => op.AttachPartition("p", "p1", FromTo(["2026-01-01"], [MaxValue])),
            "ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM ('2026-01-01') TO (MAXVALUE)")
            with { Setup = Before(Parted, "CREATE TABLE p1 (id integer, at date)") },
        Case(
            "detach partition",
            op => op.DetachPartition("p", "p1", existing: FromTo([MinValue], [MaxValue])),
            "ALTER TABLE p DETACH PARTITION p1")
            with { Setup = Before(Parted, "CREATE TABLE p1 (id integer, at date)", "ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM (MINVALUE) TO (MAXVALUE)") },
        Case(
            "detach partition concurrently",
            op => op.DetachPartition("p", "p1", concurrently: true),
            "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY")
            with { Setup = Before(Parted, "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (MINVALUE) TO (MAXVALUE)"), HasReverse = false },
    ];
}
