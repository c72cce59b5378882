using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Faults that random models brought to light in parents and partitions, in rights, in publications and in the order of what goes.</summary>
internal static class FoundChanges
{
    public static Dictionary<string, (Action<MigrationBuilder> One, Action<MigrationBuilder> Other)> All { get; } = new()
    {
        ["an index has a name that a view says"] = (
            op => { Counted(op); op.CreateView("v", "SELECT b.id FROM app.b"); op.CreateMaterializedView("m", "SELECT v.id FROM v"); op.CreateIndex("b", "m", ["id"]); },
            op => { Counted(op, SmallInt); op.CreateView("v", "SELECT b.id FROM app.b"); op.CreateMaterializedView("m", "SELECT v.id FROM v"); op.CreateIndex("b", "m", ["id"]); }
        ),
        ["a function has the name of a view"] = (
            op =>
            {
                op.CreateFunction("m", [Argument("n", Integer)], Integer, "SELECT $1", volatility: Volatility.Immutable);
                op.CreateTable("t", [Column("id", Integer), Column("n", Integer, generated: Stored("m(id)"))]);
                op.CreateView("v", "SELECT id FROM t");
                op.CreateMaterializedView("m", "SELECT v.id FROM v JOIN t ON t.id = v.id");
            },
            _ => { }
        ),
        ["a function does something else on the conflict of a key that is new"] = (
            op => op.CreateTable("t", [Column("id", Integer)]),
            op =>
            {
                op.CreateTable("t", [Column("id", Integer), Unique(["id"], "uq_t")]);
                op.CreateFunction("f", [], VoidResult, "INSERT INTO t (id) VALUES (1) ON CONFLICT ON CONSTRAINT uq_t DO NOTHING");
            }
        ),
        ["a view asks for the size of another"] = (
            _ => { },
            op => { op.CreateTable("t", [Column("id", Integer)]); op.CreateMaterializedView("m", "SELECT id FROM t"); op.CreateView("a", "SELECT pg_relation_size('m') AS size"); }
        ),
        ["views of two schemas have one another's names"] = (
            _ => { },
            op =>
            {
                op.CreateSchema("a");
                op.CreateSchema("b");
                op.CreateTable("t", [Column("id", Integer)]);
                op.CreateView("y", "SELECT id FROM public.t", schema: "b");
                op.CreateView("x", "SELECT id FROM b.y", schema: "a");
                op.CreateView("y", "SELECT id FROM a.x", schema: "a");
                op.CreateView("x", "SELECT id FROM a.y", schema: "b");
            }
        ),
        ["a child's column gets smaller under an operator class for it"] = (
            op => { op.CreateTable("t", [Column("id", Integer)]); op.CreateTable("c", [Column("own", Text)], inherits: ["t"]); op.CreateIndex("ix", "c", [IndexColumn("id", opclass: new QualifiedName(null, "int4_minmax_multi_ops"))], method: "brin"); },
            op => op.CreateTable("t", [Column("id", SmallInt)])
        ),
        ["a sequence with quotes in its name goes to another schema, where a type with its name was"] = (
            op =>
            {
                op.CreateSchema("s");
                op.CreateEnum("quo\"te's", ["a"]);
                op.CreateTable("quo\"te's", [Column("id", Serial), Column("w", NamedType("quo\"te's"))], schema: "s");
                op.CreateTable("c", [Column("id", Integer, nullable: false, defaultSql: "nextval('s.\"quo\"\"te''s_id_seq\"')")]);
            },
            op => { op.CreateSchema("s"); op.CreateTable("quo\"te's", [Column("id", Serial)]); op.CreateTable("c", [Column("id", Integer, nullable: false, defaultSql: "nextval('\"quo\"\"te''s_id_seq\"')")]); }
        ),
        ["a part of a part gets other bounds"] = (op => Deep(op, 3), op => Deep(op, 5)),
        ["a partition has an index like one of the whole, the other way round"] = (
            op => { Divided(op); op.CreateTable("x", [Column("id", Integer), Column("n", Integer)]); op.CreateIndex("b", "x", ["id"]); },
            op => { Divided(op); op.CreatePartition("x", "p", DefaultPartition); op.CreateIndex("b", "x", ["id"]); }
        ),
        ["a table of another role gets numbers by itself, under rights that are set for such"] = (
            op => { op.CreateTable("t", [Column("id", Integer, nullable: false)]); op.SetOwner(OnTable("t"), "pg_monitor"); op.GrantDefaultPrivileges(Privileges.Usage, SchemaObjects.Sequences, ["public"], forRoles: ["pg_monitor"]); },
            op => { op.CreateTable("t", [Column("id", Integer, nullable: false, identity: Identity())]); op.SetOwner(OnTable("t"), "pg_monitor"); }
        ),
        ["a schema goes to a role that might hand its rights on"] = (
            op => { op.CreateSchema("s"); op.Grant(Privileges.Usage, OnSchema("s"), ["pg_monitor"], withGrantOption: true); }, op => { op.CreateSchema("s"); op.SetOwner(OnSchema("s"), "pg_monitor"); }
        ),
        ["a table goes to a role that has rights on a column"] = (
            op => { op.CreateTable("t", [Column("id", Integer)]); op.Grant(Privileges.Update, OnTable("t"), ["pg_monitor"], columns: ["id"]); },
            op => { op.CreateTable("t", [Column("id", Integer)]); op.SetOwner(OnTable("t"), "pg_monitor"); op.Grant(Privileges.Update, OnTable("t"), ["public"], columns: ["id"]); }
        ),
        ["a publication has a table, and then only its child"] = (
            op => { Family(op); op.CreatePublication("p", [Published("t", only: true)], changes: PublishedChanges.Insert); },
            op => { Family(op); op.CreatePublication("p", [Published("c")], changes: PublishedChanges.Insert); }
        ),
        ["a published table gets a child that is published, too"] = (
            op => { op.CreateTable("t", [Column("id", Integer)]); op.CreateTable("c", [Column("id", Integer)]); op.CreatePublication("p", [Published("c")], changes: PublishedChanges.Insert); },
            op => { op.CreateTable("t", [Column("id", Integer)]); op.CreateTable("c", [], inherits: ["t"]); op.CreatePublication("p", [Published("c"), Published("t")], changes: PublishedChanges.Insert); }
        ),
        ["a column that is published by its name gets bigger"] = (
            op => { op.CreateTable("t", [Column("id", Integer), Column("n", Text)]); op.CreatePublication("p", [Published("t", columns: ["id"])]); },
            op => { op.CreateTable("t", [Column("id", BigInt), Column("n", Text)]); op.CreatePublication("p", [Published("t", columns: ["id"])]); }
        ),
        ["a published table without a key gets a column that takes no NULL"] = (
            op => { op.CreateTable("t", [Column("id", Integer)]); op.CreatePublication("p", allTables: true); },
            op => { op.CreateTable("t", [Column("id", Integer), Column("n", Text, nullable: false)]); op.CreatePublication("p", allTables: true); }
        ),
        ["a published table changes its key and gets a column that takes no NULL"] = (
            op => { op.CreateTable("t", [Column("id", Integer, nullable: false), PrimaryKey(["id"], "pk_t")]); op.CreatePublication("p", [Published("t")]); },
            op => { op.CreateTable("t", [Column("id", Integer, nullable: false), Column("n", Text, nullable: false), PrimaryKey(["id", "n"], "pk_t")]); op.CreatePublication("p", [Published("t")]); }
        ),
        ["a column is compressed no longer while a child comes"] = (
            op => op.CreateTable("t", [Column("a", Text, compression: ColumnCompression.Pglz)]), op => { op.CreateTable("t", [Column("a", Text)]); op.CreateTable("c", [], inherits: ["t"]); }
        ),
        ["a table becomes the child of a child while their parent loses a column"] = (
            op => { op.CreateTable("t", [Column("id", Integer), Column("n", Text)]); op.CreateTable("c", [], inherits: ["t"]); op.CreateTable("a", [], inherits: ["t"]); },
            op => { op.CreateTable("t", [Column("id", Integer)]); op.CreateTable("c", [], inherits: ["t"]); op.CreateTable("a", [], inherits: ["c"]); }
        ),
        ["a table with a check that is not valid becomes the child of a child"] = (
            op => { op.CreateTable("t", [Column("id", Integer)]); op.CreateTable("x", [], inherits: ["t"]); op.CreateCheckConstraint("ck", "t", "id > 0", notValid: true); },
            op => { op.CreateTable("t", [Column("id", Integer)]); op.CreateTable("c", [], inherits: ["t"]); op.CreateTable("x", [], inherits: ["c"]); op.CreateCheckConstraint("ck", "t", "id > 0", notValid: true); }
        ),
    };

    /// <summary>The first major version that can do what some of them need.</summary>
    public static Dictionary<string, int> Since { get; } = new() { ["a column that is published by its name gets bigger"] = 15 };

    private static void Counted(MigrationBuilder op, SqlType? type = null)
    {
        op.CreateSchema("app");
        op.CreateTable("b", [Column("id", type ?? Integer)], schema: "app");
    }

    private static void Deep(MigrationBuilder op, int modulus)
    {
        op.CreateTable("p", [Column("id", Integer, nullable: false), PrimaryKey(["id"], "pk"), Check("id > 0", "ck")], partitionBy: ByRange(["id"]));
        op.CreateIndex("ix", "p", ["id"]);
        op.CreatePartition("q", "p", DefaultPartition, partitionBy: ByHash(["id"]));
        op.CreatePartition("x", "q", Modulus(modulus, 1));
    }

    private static void Divided(MigrationBuilder op)
    {
        op.CreateTable("p", [Column("id", Integer), Column("n", Integer)], partitionBy: ByRange(["id"]));
        op.CreateIndex("a", "p", [IndexColumn("id", descending: true)]);
    }

    private static void Family(MigrationBuilder op)
    {
        op.CreateTable("t", [Column("id", Integer)]);
        op.CreateTable("c", [Column("own", Text)], inherits: ["t"]);
    }
}
