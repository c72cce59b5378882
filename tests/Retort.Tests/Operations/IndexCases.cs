using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class IndexCases : StatementFamily
{
    private const string T = "CREATE TABLE t (a integer, b text, r int4range)";
    private const string Ix = "CREATE INDEX ix ON t (a)";
    private static readonly string[] Parted = ["CREATE TABLE p (a integer) PARTITION BY RANGE (a)", "CREATE TABLE p1 PARTITION OF p DEFAULT"];

    public override IEnumerable<OperationCase> Cases =>
    [
        Case(
            "create index",
            op => op.CreateIndex("ix", "t", ["a", "b"], schema: "s"),
            "CREATE INDEX ix ON s.t (a, b)") with { Setup = Before("CREATE TABLE s.t (a integer, b text)") },
        Case(
            "create index with everything",
            op => op.CreateIndex(
                "ix", "t", ["a", IndexColumn("b", opclass: "text_pattern_ops", collation: "C", descending: true, nullsFirst: false)], unique: true, method: "btree",
                where: "a > 1", include: ["r"], nullsNotDistinct: true, options: [Option("fillfactor", 70)], tablespace: "pg_default", ifNotExists: true),
            "CREATE UNIQUE INDEX IF NOT EXISTS ix ON t USING btree (a, b COLLATE \"C\" text_pattern_ops DESC NULLS LAST) INCLUDE (r) NULLS NOT DISTINCT "
            + "WITH (fillfactor = 70) TABLESPACE pg_default WHERE a > 1") with { Setup = Before(T), Since = 15 },
        Case(
            "create index on an expression",
            op => op.CreateIndex("ix", "t", [IndexExpression("lower(b)", nullsFirst: true), IndexExpression("a + 1", descending: true)]),
            "CREATE INDEX ix ON t ((lower(b)) NULLS FIRST, (a + 1) DESC)") with { Setup = Before(T) },
        Case(
            "create index by another method",
            op => op.CreateIndex("ix", "t", [IndexColumn("r", opclass: Qualified("range_ops", "pg_catalog"))], method: "gist", options: [Option("buffering", "auto")]),
            "CREATE INDEX ix ON t USING gist (r pg_catalog.range_ops) WITH (buffering = 'auto')") with { Setup = Before(T) },
        Case(
            "create index with options of the operator class",
            op => op.CreateIndex("ix", "t", [IndexColumn("v", opclass: "tsvector_ops", opclassOptions: [Option("siglen", 32)])], method: "gist"),
            "CREATE INDEX ix ON t USING gist (v tsvector_ops (siglen = 32))") with { Setup = Before("CREATE TABLE t (v tsvector)") },
        Case(
            "create index concurrently",
            op => op.CreateIndex("ix", "t", ["a"], concurrently: true),
            "CREATE INDEX CONCURRENTLY ix ON t (a)") with { Setup = Before(T) },
        Case(
            "create index of a partitioned table only",
            op => op.CreateIndex("ix", "p", ["a"], only: true),
            "CREATE INDEX ix ON ONLY p (a)") with { Setup = Before(Parted) },
        Case(
            "drop index",
            op => op.DropIndex("ix", "t", schema: "public", ifExists: true, cascade: true, existing: Index("ix", ["a"])),
            "DROP INDEX IF EXISTS public.ix CASCADE") with { Setup = Before(T, Ix) },
        Case(
            "drop index of which nothing is known",
            op => op.DropIndex("ix"),
            "DROP INDEX ix") with { Setup = Before(T, Ix), HasReverse = false },
        Case(
            "drop index concurrently",
            op => op.DropIndex("ix", "t", concurrently: true, existing: Index("ix", ["a"])),
            "DROP INDEX CONCURRENTLY ix") with { Setup = Before(T, Ix) },
        Case(
            "rename index",
            op => op.RenameIndex("ix", "ix_t_a"),
            "ALTER INDEX ix RENAME TO ix_t_a") with { Setup = Before(T, Ix) },
        Case(
            "set index options",
            op => op.SetIndexOptions("ix", [Option("fillfactor", 80)], existing: []),
            "ALTER INDEX ix SET (fillfactor = 80)") with { Setup = Before(T, Ix) },
        Case(
            "reset index options",
            op => op.ResetIndexOptions("ix", ["fillfactor"], existing: [Option("fillfactor", 80)]),
            "ALTER INDEX ix RESET (fillfactor)") with { Setup = Before(T, "CREATE INDEX ix ON t (a) WITH (fillfactor = 80)") },
        Case(
            "set index tablespace",
            op => op.SetIndexTablespace("ix", "pg_default", existing: "pg_default"),
            "ALTER INDEX ix SET TABLESPACE pg_default") with { Setup = Before(T, Ix), ChangesSchema = false },
        Case(
            "set index statistics",
            op => op.SetIndexStatistics("ix", 1, 500, existing: -1),
            "ALTER INDEX ix ALTER COLUMN 1 SET STATISTICS 500") with { Setup = Before(T, "CREATE INDEX ix ON t ((a + 1))") },
        Case(
            "attach index partition",
            op => op.AttachIndexPartition("ix", "ix1"),
            "ALTER INDEX ix ATTACH PARTITION ix1")
            with { Setup = Before([.. Parted, "CREATE INDEX ix ON ONLY p (a)", "CREATE INDEX ix1 ON p1 (a)"]), HasReverse = false },
        Case(
            "reindex index",
            op => op.ReindexIndex("ix", schema: "public", tablespace: "pg_default"),
            "REINDEX (TABLESPACE pg_default) INDEX public.ix") with { Setup = Before(T, Ix), ChangesSchema = false, HasReverse = false },
        Case(
            "reindex table concurrently",
            op => op.ReindexTable("t", concurrently: true),
            "REINDEX TABLE CONCURRENTLY t") with { Setup = Before(T, Ix), ChangesSchema = false, HasReverse = false },
    ];
}
