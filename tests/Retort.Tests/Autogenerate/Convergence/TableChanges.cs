using Retort.Schema;
using static Retort.Ddl;
using static Retort.Tests.Autogenerate.Convergence.MatrixRow;
using static Retort.Tests.Autogenerate.Convergence.Parts;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>Tables and their columns.</summary>
internal static class TableChanges
{
    /// <summary>The changes.</summary>
    public static IReadOnlyList<ModelChange> All =>
    [
        new("a table comes", Nothing, op => op.CreateTable("t", [Id(), Column("a", Text, comment: "it's"), PrimaryKey(["id"], "pk_t")], comment: "x"), TableAdded),
        new("a table goes", Keyed("t"), Nothing, TableDropped) { Data = "INSERT INTO t DEFAULT VALUES" },
        new(
            "a table with its references and enum goes",
            op => { Keyed("users")(op); op.CreateEnum("mood", ["a", "b"]); op.CreateTable("t", [Id(), Column("user_id", Integer), Column("m", NamedType("mood")), PrimaryKey(["id"], "pk_t"), ForeignKey(["user_id"], References("users", ["id"]), "fk_t_user")]); op.CreateIndex("ix_t", "t", ["user_id"]); },
            Keyed("users"),
            TableDropped, EnumOfDroppedTable)
        { Wrong = [WrongEnd.TableWithEverything, WrongEnd.EnumOfNewTable] },
        new(
            "all that there is goes",
            Everything,
            Nothing,
            TableDropped) { Wrong = [WrongEnd.TableWithEverything] },
        new("all that there is comes", Nothing, Everything, TableAdded) { Wrong = [WrongEnd.TableWithEverything] },
        new(
            "tables come that refer to themselves and to each other",
            Nothing,
            op =>
            {
                op.CreateTable("a", [Id(), Column("b_id", Integer), Column("up", Integer, references: References("a", ["id"], name: "fk_a_up")), PrimaryKey(["id"], "pk_a")]);
                op.CreateTable("b", [Id(), Column("a_id", Integer), PrimaryKey(["id"], "pk_b")]);
                op.CreateForeignKey("fk_a_b", "a", "b", ["b_id"], ["id"]);
                op.CreateForeignKey("fk_b_a", "b", "a", ["a_id"], ["id"]);
            },
            TableAdded, ForeignKeyAdded) { Wrong = [WrongEnd.ForeignKeyCycle] },
        new(
            "three tables in a circle, with rows, go",
            op =>
            {
                foreach (var name in (string[])["a", "b", "c"])
                {
                    op.CreateTable(name, [Column("id", Integer, nullable: false), Column("next", Integer), PrimaryKey(["id"], $"pk_{name}")]);
                }

                op.CreateForeignKey("fk_a", "a", "b", ["next"], ["id"]);
                op.CreateForeignKey("fk_b", "b", "c", ["next"], ["id"]);
                op.CreateForeignKey("fk_c", "c", "a", ["next"], ["id"], deferrable: true, initiallyDeferred: true);
            },
            Nothing,
            TableDropped, ForeignKeyDropped)
        { Wrong = [WrongEnd.ForeignKeyCycleSplit], Data = "BEGIN; INSERT INTO c VALUES (1, 1); INSERT INTO b VALUES (1, 1); INSERT INTO a VALUES (1, 1); COMMIT" },
        new(
            "a circle comes to tables that are there",
            All(Keyed("a"), Keyed("b")),
            op =>
            {
                op.CreateTable("a", [Id(), Column("b_id", Integer), PrimaryKey(["id"], "pk_a")]);
                op.CreateTable("b", [Id(), Column("a_id", Integer), PrimaryKey(["id"], "pk_b")]);
                op.CreateForeignKey("fk_a_b", "a", "b", ["b_id"], ["id"]);
                op.CreateForeignKey("fk_b_a", "b", "a", ["a_id"], ["id"]);
            },
            ColumnAdded, ForeignKeyAdded) { Wrong = [WrongEnd.ForeignKeyCycleSplit] },
        new(
            "a table goes with the column that refers to it",
            op => { Keyed("users")(op); op.CreateTable("t", [Id(), Column("user_id", Integer), PrimaryKey(["id"], "pk_t"), ForeignKey(["user_id"], References("users", ["id"]), "fk_t_user")]); },
            Keyed("t"),
            TableDropped, ColumnDropped, ForeignKeyDropped) { Wrong = [WrongEnd.TableWithTheColumnThatRefersToIt] },
        new("a column comes", Table(), Table(Column("c", Text)), ColumnAdded),
        new("a column goes with its index, check and key", Table(Column("c", Text), Index("ix_t_c", ["c"]), Check("c <> ''", "ck_t_c"), Unique(["c", "id"], "uq_t")), Table(), ColumnDropped) { Data = "INSERT INTO t VALUES (1, 'x')" },
        new("a column that takes no null comes to rows", Table(), Table(Column("n", Text, nullable: false)), ColumnAdded) { Wrong = [WrongEnd.NotNullOnRows], Data = "INSERT INTO t (id) VALUES (1), (2)" },
        new("a number that takes no null comes to rows", Table(), Table(Column("n", Integer, nullable: false)), ColumnAdded) { Data = "INSERT INTO t (id) VALUES (1)" },
        new("a column that takes no null comes to rows with its default", Table(), Table(Column("n", Integer, nullable: false, defaultSql: "5")), ColumnAdded, DefaultAdded) { Data = "INSERT INTO t (id) VALUES (1)" },
        new("null is taken no more", Table(Column("c", Text)), Table(Column("c", Text, nullable: false)), Nullability),
        new("null is taken", Table(Column("c", Text, nullable: false)), Table(Column("c", Text)), Nullability),
        new("a column with an identity takes no null, and without takes it", Table(Column("n", Integer, nullable: false, identity: Identity())), Table(Column("n", Integer)), NullabilityOfIdentity),
        new("a column comes in the middle", Table(Column("a", Text), Column("z", Text)), Table(Column("a", Text), Column("m", Integer), Column("z", Text)), OrderOfColumns, ColumnAdded),
        new(
            "columns come and go in other places",
            Table(Column("a", Text), Column("b", Text), Column("c", Text)), Table(Column("c", Text), Column("d", Integer), Column("a", Text)), OrderOfColumns, ColumnAdded, ColumnDropped),
        new("a table changes how it is kept", Table(), op => op.CreateTable("t", [Column("id", Integer, nullable: false)], options: [Option("fillfactor", 70)], unlogged: true), TableStorage, Unlogged),
        new(
            "a table is kept as others are",
            op => op.CreateTable("t", [Column("id", Integer, nullable: false), Column("c", Text)], options: [Option("fillfactor", 70), Option("autovacuum_enabled", false), Option("toast.autovacuum_enabled", false)], unlogged: true),
            op => op.CreateTable("t", [Column("id", Integer, nullable: false), Column("c", Text)], options: [Option("fillfactor", 80)]),
            TableStorage, Unlogged),
        new(
            "a column changes how it is kept",
            Table(Column("c", Text)), Table(Column("c", Text, storage: ColumnStorage.External, statistics: 100, options: [Option("n_distinct", 5)])), TableStorage),
        new(
            "tables in other schemas come",
            Keyed("t"),
            op =>
            {
                Keyed("t")(op);
                op.CreateSchema("app");
                op.CreateEnum("mood", ["sad", "ok"], schema: "app");
                op.CreateTable("t", [Id(), Column("m", NamedType("mood", "app"), defaultSql: "'ok'::app.mood"), PrimaryKey(["id"], "pk_t"), ForeignKey(["id"], References("t", ["id"], schema: "public"), "fk_t_t")], schema: "app");
                op.CreateIndex("ix_t", "t", ["m"], schema: "app");
            },
            TableAdded, EnumNewOnColumn) { Wrong = [WrongEnd.EnumWithDefault] },
        new(
            "a schema goes with what is in it",
            op =>
            {
                op.CreateSchema("app", comment: "x");
                op.CreateTable("t", [Id(), PrimaryKey(["id"], "pk_t")], schema: "app");
                op.CreateView("v", "SELECT id FROM app.t", schema: "app");
                op.CreateFunction("f", [Argument("a", Integer)], Integer, "SELECT a", schema: "app");
                op.CreateSequence("s", schema: "app");
                op.CreateDomain("d", Integer, schema: "app");
            },
            Nothing,
            TableDropped),
        new(
            "a table is in another schema",
            op => { op.CreateSchema("app"); op.CreateTable("t", [Id(), PrimaryKey(["id"], "pk_t")]); },
            op => { op.CreateSchema("app"); op.CreateTable("t", [Id(), PrimaryKey(["id"], "pk_t")], schema: "app"); },
            TableAdded, TableDropped),
    ];

    private static void Everything(MigrationBuilder op)
    {
        op.CreateExtension("citext");
        op.CreateEnum("mood", ["sad", "ok"]);
        op.CreateDomain("positive", Integer, checks: [DomainCheck("VALUE > 0", "ck_positive")]);
        op.CreateCompositeType("pair", [Field("a", Integer), Field("m", NamedType("mood"))]);
        op.CreateSequence("numbers", increment: 5);
        op.CreateTable("users", [Id(), Column("mail", NamedType("citext"), unique: true), PrimaryKey(["id"], "pk_users")]);
        op.CreateTable(
            "t",
            [
                Id(), Column("n", Integer, defaultSql: "nextval('numbers')"), Column("m", NamedType("mood"), nullable: false, defaultSql: "'ok'"), Column("p", NamedType("positive")), Column("q", NamedType("pair")),
                Column("ms", Array(NamedType("mood"))), Column("twice", Integer, generated: Stored("id * 2")), Column("user_id", Integer, references: References("users", ["id"], onDelete: Cascade)),
                PrimaryKey(["id"], "pk_t"), Check("n > 0"), Index("ix_t", [IndexExpression("abs(n)")], where: "n > 1"),
            ],
            comment: "it's");
        op.CreateView("v", "SELECT t.id, u.mail FROM t JOIN users u ON u.id = t.user_id");
        op.CreateMaterializedView("mv", "SELECT id FROM v");
        op.CreateIndex("ix_mv", "mv", ["id"], unique: true);
        op.CreateFunction("touch", [], TriggerResult, "BEGIN RETURN NEW; END", language: "plpgsql");
        op.CreateTrigger("tr", "t", TriggerTiming.Before, TriggerEvents.Insert, "touch", forEachRow: true);
        op.CreatePolicy("pol", "t", usingSql: "user_id IS NOT NULL");
        op.CreateStatistics("st", "t", ["n", "user_id"]);
    }
}
