using static Retort.Ddl;
using static Retort.Tests.Autogenerate.Convergence.MatrixRow;
using static Retort.Tests.Autogenerate.Convergence.Parts;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>Tables that inherit, and tables in partitions.</summary>
internal static class HierarchyChanges
{
    /// <summary>The changes.</summary>
    public static IReadOnlyList<ModelChange> All =>
    [
        new("a table that inherits comes", Parent(), op => { Parent()(op); op.CreateTable("t", [Column("own", Text)], inherits: [Qualified("p")]); }, Inheritance, InheritedColumn) { Wrong = [WrongEnd.InheritedColumn] },
        new("a table that inherits goes with its parent", op => { Parent()(op); op.CreateTable("t", [Column("own", Text)], inherits: [Qualified("p")]); }, Nothing, Inheritance, TableDropped),
        new("a table inherits", op => { Parent()(op); op.CreateTable("t", [Column("id", Integer), Column("a", Text)]); }, op => { Parent()(op); op.CreateTable("t", [Column("id", Integer), Column("a", Text)], inherits: [Qualified("p")]); }, Inheritance),
        // A column that it had from its parent alone would be its own on the way back, too: nothing takes that from it.
        new("a table no longer inherits", op => { Parent()(op); op.CreateTable("t", [Column("id", Integer), Column("a", Text), Column("own", Text)], inherits: [Qualified("p")]); }, op => { Parent()(op); op.CreateTable("t", [Column("id", Integer), Column("a", Text), Column("own", Text)]); }, Inheritance, InheritedColumn),
        new("the parent gets a column, a check and another type", op => { Parent()(op); op.CreateTable("t", [Column("own", Text)], inherits: [Qualified("p")]); }, op => { op.CreateTable("p", [Column("id", BigInt), Column("a", Text), Column("more", Date), Check("id > 0", "ck_p")]); op.CreateTable("t", [Column("own", Text)], inherits: [Qualified("p")]); }, Inheritance, InheritedColumn) { Wrong = [WrongEnd.InheritedColumn], Data = "INSERT INTO t (id) VALUES (1)" },
        new("the parent loses a column", op => { Parent()(op); op.CreateTable("t", [Column("own", Text)], inherits: [Qualified("p")]); }, op => { op.CreateTable("p", [Column("id", Integer)]); op.CreateTable("t", [Column("own", Text)], inherits: [Qualified("p")]); }, Inheritance, InheritedColumn),
        new("a table that inherits gets a column of its own", op => { Parent()(op); op.CreateTable("t", [], inherits: [Qualified("p")]); }, op => { Parent()(op); op.CreateTable("t", [Column("own", Text), Index("ix_t", ["id"])], inherits: [Qualified("p")]); }, Inheritance, ColumnAdded),

        new("a table with partitions comes", Nothing, Divided("t1", "t2"), Partitioned, PartitionChildren),
        new("a table with partitions goes", Divided("t1", "t2"), Nothing, Partitioned, PartitionChildren),
        new("a partition comes", Divided("t1"), Divided("t1", "t2"), PartitionChildren) { Data = "INSERT INTO t VALUES (1, 'x')" },
        new("a partition goes", Divided("t1", "t2"), Divided("t1"), PartitionChildren),
        new("a table becomes a partition", op => { Divided("t1")(op); op.CreateTable("t2", [Column("id", Integer, nullable: false), Column("a", Text)]); }, Divided("t1", "t2"), PartitionChildren) { Data = "INSERT INTO t2 VALUES (15, 'x')" },
        new("a partition becomes a table", Divided("t1", "t2"), op => { Divided("t1")(op); op.CreateTable("t2", [Column("id", Integer, nullable: false), Column("a", Text)]); }, PartitionChildren) { Data = "INSERT INTO t VALUES (15, 'x')" },
        new("a partition holds other rows", op => { Whole(op); op.CreatePartition("t1", "t", FromTo([0], [10])); }, op => { Whole(op); op.CreatePartition("t1", "t", FromTo([0], [100])); }, PartitionChildren) { Data = "INSERT INTO t VALUES (1, 'x')" },
        new(
            "a table with partitions gets a column, an index and a key",
            Divided("t1", "t2"),
            op =>
            {
                op.CreateTable("t", [Column("id", Integer, nullable: false), Column("a", Text), Column("more", Integer, defaultSql: "5"), PrimaryKey(["id"], "pk_t"), Index("ix_t", ["a"])], partitionBy: ByRange(["id"]));
                op.CreatePartition("t1", "t", FromTo([0], [10]));
                op.CreatePartition("t2", "t", FromTo([10], [20]));
            },
            Partitioned, PartitionChildren, ColumnAdded, IndexAdded) { Data = "INSERT INTO t VALUES (1, 'x')" },
        new("a table with partitions gets numbers by itself", Divided("t1"), op => { Numbered(op); op.CreatePartition("t1", "t", FromTo([0], [10])); }, PartitionChildren) { Data = "INSERT INTO t VALUES (1, 'x')", Since = 17 },
        new("a partition of a table that gets numbers by itself comes and goes", op => { Numbered(op); op.CreatePartition("t1", "t", FromTo([0], [10])); }, op => { Numbered(op); op.CreatePartition("t2", "t", FromTo([10], [20])); }, PartitionChildren) { Since = 17 },
        new(
            "a table with partitions gets a computed column",
            Divided("t1"),
            op =>
            {
                op.CreateTable("t", [Column("id", Integer, nullable: false), Column("a", Text), Column("more", Integer, generated: Stored("id + 1"))], partitionBy: ByRange(["id"]));
                op.CreatePartition("t1", "t", FromTo([0], [10]));
            },
            PartitionChildren,
            ComputedAdded) { Data = "INSERT INTO t VALUES (1, 'x')" },
        new("a partition gets an index of its own", Divided("t1"), op => { Divided("t1")(op); op.CreateIndex("ix_t1", "t1", ["a"]); }, PartitionChildren, IndexAdded),
        new("a table is divided otherwise", op => { op.CreateTable("t", [Column("id", Integer), Column("a", Text)], partitionBy: ByList(["a"])); op.CreatePartition("t1", "t", In(["x", "it's"])); }, op => { op.CreateTable("t", [Column("id", Integer), Column("a", Text)], partitionBy: ByHash(["id"])); op.CreatePartition("t1", "t", Modulus(1, 0)); }, Partitioned),
        new("a partition for the rest comes", Divided("t1"), op => { Divided("t1")(op); op.CreatePartition("rest", "t", DefaultPartition); }, PartitionChildren),
        new("a partition with partitions comes", Divided("t1"), op => { Divided("t1")(op); op.CreatePartition("t9", "t", FromTo([90], [MaxValue]), partitionBy: ByList([IndexExpression("lower(a)")])); op.CreatePartition("t9x", "t9", In(["x"])); }, PartitionChildren, Partitioned),
    ];

    private static Action<MigrationBuilder> Parent() => op => op.CreateTable("p", [Column("id", Integer), Column("a", Text)]);

    private static void Whole(MigrationBuilder op) => op.CreateTable("t", [Column("id", Integer, nullable: false), Column("a", Text)], partitionBy: ByRange(["id"]));

    private static void Numbered(MigrationBuilder op) => op.CreateTable("t", [Column("id", Integer, nullable: false, identity: Identity()), Column("a", Text)], partitionBy: ByRange(["id"]));

    private static Action<MigrationBuilder> Divided(params string[] partitions) => op =>
    {
        Whole(op);
        foreach (var (at, name) in partitions.Index())
        {
            op.CreatePartition(name, "t", FromTo([at * 10], [(at + 1) * 10]));
        }
    };
}
