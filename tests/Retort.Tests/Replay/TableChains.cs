using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Replay;

/// <summary>Chains of operations on tables.</summary>
public sealed class TableChains : ReplayFamily
{
    private const string Whole = """
        CREATE TABLE o (id integer PRIMARY KEY);
        CREATE TABLE t (
            id serial PRIMARY KEY, n integer GENERATED ALWAYS AS IDENTITY, a integer CHECK (a > 0) DEFAULT 5, b text COLLATE "C" UNIQUE, r integer REFERENCES o ON DELETE CASCADE,
            g integer GENERATED ALWAYS AS (a + 1) STORED, span int4range, CONSTRAINT ex EXCLUDE USING gist (span WITH &&) WHERE (a > 1), CONSTRAINT two UNIQUE (a, b) INCLUDE (r));
        ALTER TABLE t ALTER COLUMN b SET STORAGE MAIN;
        CREATE INDEX ix ON t (lower(b) text_pattern_ops DESC, a) INCLUDE (r) WHERE a > 0;
        CREATE STATISTICS st ON a, (a + r) FROM t;
        COMMENT ON COLUMN t.a IS 'a'; COMMENT ON CONSTRAINT two ON t IS 'two'; COMMENT ON INDEX ix IS 'ix'; COMMENT ON INDEX two IS 'behind'; COMMENT ON SEQUENCE t_id_seq IS 'seq'; COMMENT ON TABLE t IS 't';
        CREATE POLICY po ON t USING (a > 0) WITH CHECK (b <> ''); COMMENT ON POLICY po ON t IS 'po';
        CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
        CREATE TRIGGER tr BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION tf();
        CREATE RULE ru AS ON DELETE TO t WHERE OLD.a > 0 DO ALSO NOTHING; COMMENT ON RULE ru ON t IS 'ru';
        CREATE PUBLICATION pu FOR TABLE t; GRANT SELECT ON t TO PUBLIC; GRANT UPDATE (a) ON t TO PUBLIC; GRANT USAGE ON SEQUENCE t_id_seq TO PUBLIC;
        CREATE TABLE child (id integer, tid integer CONSTRAINT to_t REFERENCES t (id), x integer);
        """;

    public override IReadOnlyDictionary<string, (string Setup, Action<MigrationBuilder> Record)> Chains => new Dictionary<string, (string Setup, Action<MigrationBuilder> Record)>
    {
        ["a table with everything gets another name and schema, and goes"] = (Whole, op =>
        {
            op.RenameTable("t", "u");
            op.CreateSchema("app");
            op.SetTableSchema("u", "app");
            op.RenameTable("u", "v", schema: "app");
        }
        ),
        ["a table that others are made of gets another name"] = ("CREATE TABLE t (a integer); CREATE TABLE u (b t, c t[]); CREATE FUNCTION f(t) RETURNS SETOF t LANGUAGE sql AS 'SELECT $1';", op => op.RenameTable("t", "v")),
        ["a table with everything is dropped and what refers to it lives on"] = (Whole, op => op.DropTable("t", cascade: true)),
        ["columns get other names wherever they stand"] = (Whole, op =>
        {
            op.RenameColumn("t", "a", "A b");
            op.RenameColumn("t", "b", "select");
            op.RenameColumn("t", "id", "key");
            op.RenameColumn("t", "span", "reach");
            op.RenameColumn("o", "id", "oid2");
        }
        ),
        ["columns go and take along what is on them"] = (Whole, op =>
        {
            op.DropColumn("t", "r");
            op.DropColumn("t", "n");
            op.DropColumn("t", "a", cascade: true);
            op.DropColumn("t", "id", cascade: true);
        }
        ),
        ["constraints and indexes get other names and go"] = (Whole, op =>
        {
            op.RenameConstraint("two", "t", "zwei");
            op.RenameIndex("ix", "iy");
            op.RenameIndex("ex", "ey");
            op.DropConstraint("zwei", "t");
            op.DropConstraint("t_pkey", "t", cascade: true);
            op.DropIndex("iy", "t");
        }
        ),
        ["names that PostgreSQL chooses"] = ("CREATE TABLE p (a integer, b integer, PRIMARY KEY (a, b)); CREATE SEQUENCE s_id_seq;", op =>
        {
            op.CreateTable("s", [Column("id", Serial, primaryKey: true), Column("a", Integer, unique: true, check: "a > 0"), Column("b", Integer, check: "b > 0 and a > 0")]);
            op.CreateTable(
                new string('x', 40),
                [
                    Column("id", Integer), Column(new string('y', 50), Integer), Column("äöü" + new string('ß', 20), BigSerial), Unique(["id", new string('y', 50)], name: null), Unique(["id"], name: null),
                    Check("id > 1", name: null), Check("id > 2", name: null), ForeignKey(["id", new string('y', 50)], References("p"), name: null),
                ]);
            op.CreateUniqueConstraint("s_a_key2", "s", ["a"]);
            op.AddColumn("s", Column("d", Integer, unique: true, index: false, references: References("s", ["id"])));
            op.AddColumn("s", Column("e", Serial));
        }
        ),
        ["LIKE copies what it says"] = (Whole, op =>
        {
            op.CreateTable("everything", [Like("t", [LikeOption.All]), Column("more", Integer)]);
            op.CreateTable("little", [Like("t")]);
            op.CreateTable("some", [Like("t", [LikeOption.Defaults, LikeOption.Constraints, LikeOption.Storage])]);
        }
        ),
        ["rights by default on tables and their sequences"] = ("DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;", op =>
        {
            op.GrantDefaultPrivileges(Privileges.Select, SchemaObjects.Tables, ["app_reader"]);
            op.GrantDefaultPrivileges(Privileges.Usage, SchemaObjects.Sequences, ["app_reader"], schemas: ["public"]);
            op.CreateTable("t", [Column("id", Serial), Column("n", Integer, identity: Identity())]);
            op.CreateSequence("s");
            op.AddColumn("t", Column("m", BigInt, nullable: false));
        }
        ),
        ["sequences are kept as the rows of their tables are"] = ("", op =>
        {
            op.CreateTable("t", [Column("id", Serial), Column("n", Integer, identity: Identity())], unlogged: true);
            op.CreateTable("u", [Column("id", Serial)]);
            op.AddColumn("t", Column("more", BigSerial));
            op.SetTableUnlogged("u");
            op.SetTableLogged("t");
        }
        ),
        ["an identity comes and goes"] = ("CREATE TABLE t (id integer NOT NULL, a integer NOT NULL);", op =>
        {
            op.AlterColumn("t", "id", addIdentity: Identity(start: 7, maxValue: 100));
            op.AlterColumn("t", "id", setIdentity: Identity(always: true, increment: 2, cache: 5));
            op.AlterColumn("t", "id", type: BigInt);
            op.AlterColumn("t", "a", addIdentity: Identity());
            op.AlterColumn("t", "a", dropIdentity: true);
        }
        ),
        ["a whole gets what its partitions have"] = ("CREATE TABLE r (id integer PRIMARY KEY);", op =>
        {
            op.CreateTable("p", [Column("id", Integer, nullable: false), Column("n", Integer)], partitionBy: ByRange(["id"]));
            op.CreatePartition("q", "p", DefaultPartition, partitionBy: ByRange(["id"]));
            op.CreatePartition("x", "q", DefaultPartition);
            op.CreateForeignKey("fk_x", "x", "r", ["n"]);
            op.CreateCheckConstraint("ck", "x", "n > 0");
            op.CreatePrimaryKey("pk_x", "x", ["id"]);
            op.CreateIndex("ix_x", "x", [IndexColumn("n", descending: true)]);
            op.CreateIndex("ix_y", "x", ["n"]);
            op.CreateForeignKey("fk_p", "p", "r", ["n"]);
            op.CreateCheckConstraint("ck", "p", "n > 0");
            op.CreatePrimaryKey("pk_p", "p", ["id"]);
            op.CreateIndex("ix_p", "p", ["n"]);
        }
        ),
        ["a whole gets what its partitions have twice, and at two heights"] = ("CREATE TABLE r (id integer PRIMARY KEY);", op =>
        {
            op.CreateTable("p", [Column("id", Integer, nullable: false), Column("n", Integer)], partitionBy: ByRange(["id"]));
            op.CreatePartition("q", "p", DefaultPartition, partitionBy: ByRange(["id"]));
            op.CreatePartition("x", "q", DefaultPartition);
            op.CreateIndex("ix_q", "q", ["n"]);
            op.CreateIndex("ix_x", "x", ["n"]);
            op.CreateIndex("ix_p", "p", ["n"]);
            op.CreateUniqueConstraint("uq_q", "q", ["id"]);
            op.CreateUniqueConstraint("uq_x", "x", ["id"]);
            op.CreateUniqueConstraint("uq_p", "p", ["id"]);
            op.CreateForeignKey("fk_a", "q", "r", ["n"]);
            op.CreateForeignKey("fk_b", "q", "r", ["n"]);
            op.CreateForeignKey("fk_p", "p", "r", ["n"]);
            op.CreateTable("y", [Column("id", Integer, nullable: false), Column("n", Integer), Unique(["id"], "uq_a")]);
            op.CreateUniqueConstraint("uq_b", "y", ["id"]);
            op.CreateForeignKey("fk_a", "y", "r", ["n"]);
            op.CreateForeignKey("fk_b", "y", "r", ["n"]);
            op.CreateTable("z", [Column("id", Integer, nullable: false), Column("n", Integer), Unique(["id"], "uq_z"), ForeignKey(["n"], References("r", ["id"]), "fk_z")], partitionBy: ByRange(["id"]));
            op.AttachPartition("z", "y", DefaultPartition);
        }
        ),
        ["a parent gets a check that its child has"] = ("", op =>
        {
            op.CreateTable("p", [Column("n", Integer)]);
            op.CreateTable("c", [Column("m", Integer)], inherits: ["p"]);
            op.CreateCheckConstraint("ck", "c", "n > 0");
            op.CreateCheckConstraint("ck", "p", "n > 0");
        }
        ),
        ["partitions come and go"] = ("", op =>
        {
            op.CreateTable("p", [Column("id", Integer, nullable: false), Column("at", Date, nullable: false), PrimaryKey(["id", "at"]), Check("id > 0", name: "positive")], partitionBy: ByRange(["at"]));
            op.CreateIndex("ix", "p", ["at"]);
            op.CreatePartition("p1", "p", FromTo(["2024-01-01"], ["2025-01-01"]));
            op.CreateTable("p2", [Column("id", Integer, nullable: false), Column("at", Date, nullable: false), Column("y", Integer)]);
            op.DropColumn("p2", "y");
            op.CreateCheckConstraint("positive", "p2", "id > 0");
            op.AttachPartition("p", "p2", FromTo(["2025-01-01"], ["2026-01-01"]));
            op.DetachPartition("p", "p1");
            op.AlterColumn("p2", "id", defaultValue: 3);
            op.RenameColumn("p", "at", "day");
            op.RenameTable("p", "q");
            op.DropTable("q");
        }
        ),
    };
}
