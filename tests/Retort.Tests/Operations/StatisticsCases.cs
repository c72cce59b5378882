using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class StatisticsCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "statistics",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.CreateStatistics("st", "t", ["a", "b"]),
            "CREATE STATISTICS st ON a, b FROM t;"),
        new(
            "statistics with everything",
            """
            CREATE SCHEMA "we""ird.Näme SELECT"; CREATE TABLE "we""ird.Näme SELECT"."T" (a integer, "B" integer);
            """,
            op => op.CreateStatistics(
                Hostile,
                "T",
                ["a", "B"],
                [Sql("a % 10")],
                StatisticsKinds.Distinct | StatisticsKinds.Dependencies | StatisticsKinds.MostCommonValues,
                schema: Hostile,
                ifNotExists: true,
                comment: "it's known"),
            """
            CREATE STATISTICS IF NOT EXISTS "we""ird.Näme SELECT"."we""ird.Näme SELECT" (ndistinct, dependencies, mcv) ON a, "B", (a % 10) FROM "we""ird.Näme SELECT"."T";
            COMMENT ON STATISTICS "we""ird.Näme SELECT"."we""ird.Näme SELECT" IS 'it''s known';
            """),
        new(
            "statistics of an expression",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.CreateStatistics("st", "t", [], [Sql("lower(b)")]),
            "CREATE STATISTICS st ON (lower(b)) FROM t;"),
        new(
            "drop statistics",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE STATISTICS st ON a, b FROM t;",
            op => op.DropStatistics("st", ifExists: true, cascade: true),
            "DROP STATISTICS IF EXISTS st CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "rename statistics",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE STATISTICS st ON a, b FROM t;",
            op => op.RenameStatistics("st", Hostile),
            """
            ALTER STATISTICS st RENAME TO "we""ird.Näme SELECT";
            """),
        new(
            "move statistics",
            """
            CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE STATISTICS st ON a, b FROM t; CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.SetStatisticsSchema("st", Hostile, schema: "public"),
            """
            ALTER STATISTICS public.st SET SCHEMA "we""ird.Näme SELECT";
            """),
        new(
            "a target of statistics",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE STATISTICS st ON a, b FROM t;",
            op => op.SetStatisticsTarget("st", 500),
            "ALTER STATISTICS st SET STATISTICS 500;"),
        new(
            "no target of statistics",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE STATISTICS st ON a, b FROM t; ALTER STATISTICS st SET STATISTICS 500;",
            op => op.SetStatisticsTarget("st", null, existing: 500),
            "ALTER STATISTICS st SET STATISTICS -1;"),
    ];
}
