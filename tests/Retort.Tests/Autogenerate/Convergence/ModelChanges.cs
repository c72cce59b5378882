using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>Changes of a model, as what it was and what it is: each kind that Alembic's comparison was tried with, and what it does not see.</summary>
internal static class ModelChanges
{
    /// <summary>The changes by name: what the model was, what it is, and whether rows are there.</summary>
    public static IReadOnlyDictionary<string, (Action<MigrationBuilder> Before, Action<MigrationBuilder> After, string? Rows)> All { get; } = new Dictionary<string, (Action<MigrationBuilder> Before, Action<MigrationBuilder> After, string? Rows)>
    {
        ["a table comes"] = (_ => { }, op => op.CreateTable("t", [Id(), Column("a", Text, comment: "it's"), PrimaryKey(["id"], "pk_t")], comment: "x"), null),
        ["a table with its references and enum goes"] = (
            op => { Users(op); op.CreateEnum("mood", ["a", "b"]); op.CreateTable("t", [Id(), Column("user_id", Integer), Column("m", NamedType("mood")), PrimaryKey(["id"], "pk_t"), ForeignKey(["user_id"], References("users", ["id"]), "fk_t_user")]); op.CreateIndex("ix_t", "t", ["user_id"]); },
            Users, null),
        ["tables that refer to each other come"] = (
            _ => { },
            op =>
            {
                op.CreateTable("a", [Id(), Column("b_id", Integer), PrimaryKey(["id"], "pk_a")]);
                op.CreateTable("b", [Id(), Column("a_id", Integer), PrimaryKey(["id"], "pk_b")]);
                op.CreateForeignKey("fk_a_b", "a", "b", ["b_id"], ["id"]);
                op.CreateForeignKey("fk_b_a", "b", "a", ["a_id"], ["id"]);
            },
            null),
        ["a table goes with the column that refers to it"] = (
            op => { Users(op); op.CreateTable("t", [Id(), Column("user_id", Integer), PrimaryKey(["id"], "pk_t"), ForeignKey(["user_id"], References("users", ["id"]), "fk_t_user")]); },
            op => op.CreateTable("t", [Id(), PrimaryKey(["id"], "pk_t")]), null),
        ["a column that takes no null comes to rows"] = (Table(), Table(Column("n", Text, nullable: false)), "INSERT INTO t (id) VALUES (1), (2)"),
        ["a number that takes no null comes to rows"] = (Table(), Table(Column("n", Integer, nullable: false)), "INSERT INTO t (id) VALUES (1)"),
        ["a column gets a longer text"] = Pair(Varchar(10), Varchar(20)),
        ["a text loses its length"] = Pair(Varchar(10), Varchar()),
        ["a text gets a length"] = Pair(Varchar(), Varchar(20)),
        ["a number gets digits"] = Pair(Numeric(), Numeric(10, 2)),
        ["a number loses decimals"] = Pair(Numeric(10, 2), Numeric(10)),
        ["an integer gets bigger"] = Pair(Integer, BigInt, "INSERT INTO t (id, c) VALUES (1, 7)"),
        ["an integer becomes a boolean"] = Pair(Integer, Bool, "INSERT INTO t (id, c) VALUES (1, 1)"),
        ["a boolean becomes a bigint"] = Pair(Bool, BigInt, "INSERT INTO t (id, c) VALUES (1, true)"),
        ["a text becomes an integer"] = Pair(Text, Integer, "INSERT INTO t (id, c) VALUES (1, '12')"),
        ["a text becomes an array"] = Pair(Text, Array(Text), "INSERT INTO t (id, c) VALUES (1, 'x')"),
        ["a text becomes a uuid"] = Pair(Text, Uuid, "INSERT INTO t (id, c) VALUES (1, 'c0ffee00-0000-4000-8000-000000000000')"),
        ["json becomes jsonb"] = Pair(Json, Jsonb, "INSERT INTO t (id, c) VALUES (1, '{}')"),
        ["a time gets a zone"] = Pair(Timestamp(), TimestampTz()),
        ["a time gets a precision"] = Pair(Timestamp(), Timestamp(3)),
        ["an interval gets fields"] = Pair(Interval(), Type("interval day to second")),
        ["a type with a default changes"] = (Table(Column("c", Text, defaultSql: "'5'")), Table(Column("c", Integer, defaultSql: "5")), "INSERT INTO t (id) VALUES (1)"),
        ["a collation comes"] = (Table(Column("c", Text)), Table(Column("c", Text, collation: "C")), null),
        ["a default comes"] = (Table(Column("c", Text)), Table(Column("c", Text, defaultSql: "'a''b'")), null),
        ["a default changes"] = (Table(Column("c", TimestampTz(), defaultSql: "now()")), Table(Column("c", TimestampTz(), defaultSql: "clock_timestamp()")), null),
        ["a json default goes"] = (Table(Column("c", Json, defaultSql: "'{}'")), Table(Column("c", Json)), null),
        ["null is taken no more"] = (Table(Column("c", Text)), Table(Column("c", Text, nullable: false)), null),
        ["a comment on a column changes"] = (Table(Column("c", Text, comment: "x")), Table(Column("c", Text, comment: "y")), null),
        ["a serial becomes an identity"] = (op => op.CreateTable("t", [Column("id", Serial, nullable: false), PrimaryKey(["id"], "pk_t")]), op => op.CreateTable("t", [Id(), PrimaryKey(["id"], "pk_t")]), null),
        ["an identity becomes a serial"] = (op => op.CreateTable("t", [Id(), PrimaryKey(["id"], "pk_t")]), op => op.CreateTable("t", [Column("id", Serial, nullable: false), PrimaryKey(["id"], "pk_t")]), null),
        ["an identity goes on otherwise"] = (op => op.CreateTable("t", [Column("id", Integer, nullable: false, identity: Identity())]), op => op.CreateTable("t", [Column("id", Integer, nullable: false, identity: Identity(start: 5, increment: 2))]), null),
        ["a sequence and its default come"] = (Table(Column("c", Integer)), op => { op.CreateSequence("numbers"); Table(Column("c", Integer, defaultSql: "nextval('numbers'::regclass)"))(op); }, null),
        ["a sequence and its default go"] = (op => { op.CreateSequence("numbers"); Table(Column("c", Integer, defaultSql: "nextval('numbers'::regclass)"))(op); }, Table(Column("c", Integer)), null),
        ["a generated column comes"] = (Table(), Table(Column("c", Integer, generated: Stored("id + 1"))), null),
        ["a generated column is computed otherwise"] = (Table(Column("c", Integer, generated: Stored("id + 1"))), Table(Column("c", Integer, generated: Stored("id + 2"))), "INSERT INTO t (id) VALUES (1)"),
        ["a generated column becomes an ordinary one"] = (Table(Column("c", Integer, generated: Stored("id + 1"))), Table(Column("c", Integer)), null),
        ["what a generated column is computed from gets another type"] = (Table(Column("c", Integer), Column("d", BigInt, generated: Stored("c + 1"))), Table(Column("c", BigInt), Column("d", BigInt, generated: Stored("c + 1"))), null),
        ["the primary key gets a column"] = (op => op.CreateTable("t", [Id(), Column("a", Integer, nullable: false), PrimaryKey(["id"], "pk_t")]), op => op.CreateTable("t", [Id(), Column("a", Integer, nullable: false), PrimaryKey(["id", "a"], "pk_t")]), null),
        ["the primary key gets a name"] = (op => op.CreateTable("t", [Id(), PrimaryKey(["id"])]), op => op.CreateTable("t", [Id(), PrimaryKey(["id"], "pk_t")]), null),
        ["the primary key that others refer to changes"] = (
            op => { op.CreateTable("t", [Id(), PrimaryKey(["id"], "pk_t")]); op.CreateTable("u", [Column("t_id", Integer), ForeignKey(["t_id"], References("t", ["id"]), "fk_u_t")]); },
            op => { op.CreateTable("t", [Id(), PrimaryKey(["id"], "t_key")]); op.CreateTable("u", [Column("t_id", Integer), ForeignKey(["t_id"], References("t", ["id"]), "fk_u_t")]); }, null),
        ["both ends of a reference become text"] = (
            op => { op.CreateTable("t", [Column("id", Integer, nullable: false), PrimaryKey(["id"], "pk_t")]); op.CreateTable("u", [Column("t_id", Integer), ForeignKey(["t_id"], References("t", ["id"]), "fk_u_t")]); },
            op => { op.CreateTable("t", [Column("id", Text, nullable: false), PrimaryKey(["id"], "pk_t")]); op.CreateTable("u", [Column("t_id", Text), ForeignKey(["t_id"], References("t", ["id"]), "fk_u_t")]); }, "INSERT INTO t VALUES (1); INSERT INTO u VALUES (1)"),
        ["an index comes, of an expression with CASE"] = Index("CASE WHEN id > 0 THEN 1 ELSE 2 END"),
        ["an index comes, of texts joined"] = Index("a || ' ' || b"),
        ["an index gets another order"] = (WithIndex(new TableIndex("ix_t", ["a"])), WithIndex(new TableIndex("ix_t", [new IndexElement("a") { Descending = true }])), null),
        ["an index gets a predicate"] = (WithIndex(new TableIndex("ix_t", ["a"])), WithIndex(new TableIndex("ix_t", ["a"]) { Where = new("a <> ''") }), null),
        ["an index gets a method"] = (WithIndex(new TableIndex("ix_t", ["a"])), WithIndex(new TableIndex("ix_t", ["a"]) { Method = "hash" }), null),
        ["an index carries a column along"] = (WithIndex(new TableIndex("ix_t", ["a"])), WithIndex(new TableIndex("ix_t", ["a"]) { Include = ["b"] }), null),
        ["an index gets an operator class"] = (WithIndex(new TableIndex("ix_t", ["a"])), WithIndex(new TableIndex("ix_t", [new IndexElement("a") { OperatorClass = new(null, "text_pattern_ops") }])), null),
        ["an index gets storage parameters"] = (WithIndex(new TableIndex("ix_t", ["a"])), WithIndex(new TableIndex("ix_t", ["a"]) { Options = [new("fillfactor", "70")] }), null),
        ["an index becomes unique"] = (WithIndex(new TableIndex("ix_t", ["a"])), WithIndex(new TableIndex("ix_t", ["a"]) { IsUnique = true }), null),
        ["a unique constraint gets its columns in another order"] = (WithConstraint(Unique(["a", "b"], "uq_t")), WithConstraint(Unique(["b", "a"], "uq_t")), null),
        ["a unique constraint becomes deferrable"] = (WithConstraint(Unique(["a"], "uq_t")), WithConstraint(Unique(["a"], "uq_t", deferrable: true)), null),
        ["a check gets another body"] = (WithConstraint(Check("id > 0", "ck_t")), WithConstraint(Check("id between 1 and 9", "ck_t")), null),
        ["a check without a name stays"] = (Table(), Table(Column("n", Integer, check: "n > 0")), null),
        ["a check goes"] = (WithConstraint(Check("id in (1, 2)", "ck_t")), Table(Column("a", Text), Column("b", Text)), null),
        ["what a check is on gets another kind of type"] = (
            op => op.CreateTable("t", [Column("c", Text), Check("c <> ''", "ck_t")]), op => op.CreateTable("t", [Column("c", Integer), Check("c <> 0", "ck_t")]), null),
        ["a reference gets an action"] = (Reference(null), Reference(ForeignKeyAction.Cascade), null),
        ["a reference sets a column to null"] = (Reference(ForeignKeyAction.Cascade), Reference(ForeignKeyAction.SetNull), null),
        ["an enum comes to a table that is there"] = (Table(), op => { op.CreateEnum("mood", ["sad", "ok"]); Table(Column("m", NamedType("mood"), defaultSql: "'ok'"))(op); }, "INSERT INTO t (id) VALUES (1)"),
        ["an enum gets a value"] = (Moods("sad", "ok"), Moods("sad", "fine", "ok"), null),
        ["an enum loses a value"] = (Moods("sad", "fine", "ok"), Moods("sad", "ok"), "INSERT INTO t VALUES (1, 'ok')"),
        ["an enum gets another order"] = (Moods("sad", "ok"), Moods("ok", "sad"), "INSERT INTO t VALUES (1, 'ok')"),
        ["a text becomes an enum"] = (Table(Column("m", Text, defaultSql: "'ok'")), op => { op.CreateEnum("mood", ["sad", "ok"]); Table(Column("m", NamedType("mood"), defaultSql: "'ok'"))(op); }, "INSERT INTO t VALUES (1, 'sad')"),
        ["a domain comes for its base type"] = (Table(Column("c", Integer)), op => { op.CreateDomain("positive", Integer, checks: [DomainCheck("VALUE > 0", "ck_positive")]); Table(Column("c", NamedType("positive")))(op); }, null),
        ["a domain is of another type"] = (op => { op.CreateDomain("d", Integer); Table(Column("c", NamedType("d")))(op); }, op => { op.CreateDomain("d", Text); Table(Column("c", NamedType("d")))(op); }, "INSERT INTO t VALUES (1, 5)"),
        ["a type changes under a view"] = (op => { Table(Column("c", Integer))(op); op.CreateView("v", "SELECT c FROM t"); }, op => { Table(Column("c", BigInt))(op); op.CreateView("v", "SELECT c FROM t"); }, null),
        ["a column goes under a view that changes, and one on it"] = (
            op => { Table(Column("c", Integer), Column("d", Integer))(op); op.CreateView("v", "SELECT c, d FROM t"); op.CreateView("w", "SELECT d FROM v", comment: "x"); },
            op => { Table(Column("d", Integer))(op); op.CreateView("v", "SELECT d FROM t"); op.CreateView("w", "SELECT d FROM v", comment: "x"); }, null),
        ["a materialized view with its index changes"] = (
            op => { Table(Column("c", Integer))(op); op.CreateMaterializedView("m", "SELECT c FROM t"); op.CreateIndex("ix_m", "m", ["c"]); },
            op => { Table(Column("c", Integer))(op); op.CreateMaterializedView("m", "SELECT c FROM t WHERE c > 0"); op.CreateIndex("ix_m", "m", ["c"]); }, null),
        ["rows get guards"] = (Table(), op => { Table()(op); op.EnableRowSecurity("t"); op.CreatePolicy("p", "t", usingSql: "id > 0"); }, null),
        ["a guard changes"] = (op => { Table()(op); op.CreatePolicy("p", "t", usingSql: "id > 0"); }, op => { Table()(op); op.CreatePolicy("p", "t", usingSql: "id > 1"); }, null),
        ["a table changes how it is kept"] = (Table(), op => op.CreateTable("t", [Column("id", Integer, nullable: false)], options: [new("fillfactor", "70")], unlogged: true), null),
    };

    private static Column Id() => Column("id", Integer, nullable: false, identity: Identity());

    private static void Users(MigrationBuilder op) => op.CreateTable("users", [Id(), PrimaryKey(["id"], "pk_users")]);

    private static Action<MigrationBuilder> Table(params Column[] columns) => op => op.CreateTable("t", [Column("id", Integer, nullable: false), .. columns]);

    private static (Action<MigrationBuilder> Before, Action<MigrationBuilder> After, string? Rows) Pair(SqlType before, SqlType after, string? rows = null) => (Table(Column("c", before)), Table(Column("c", after)), rows);

    private static (Action<MigrationBuilder> Before, Action<MigrationBuilder> After, string? Rows) Index(string expression) =>
        (Table(Column("a", Text), Column("b", Text)), WithIndex(new TableIndex("ix_t", [new IndexElement(new SqlExpression(expression))])), null);

    private static Action<MigrationBuilder> WithIndex(TableIndex index) => op => op.CreateTable("t", [Column("id", Integer, nullable: false), Column("a", Text), Column("b", Text), index]);

    private static Action<MigrationBuilder> WithConstraint(Constraint constraint) => op => op.CreateTable("t", [Column("id", Integer, nullable: false), Column("a", Text), Column("b", Text), constraint]);

    private static Action<MigrationBuilder> Reference(ForeignKeyAction? action) => op =>
    {
        Users(op);
        op.CreateTable("t", [Column("user_id", Integer)]);
        op.CreateForeignKey("fk_t_user", "t", "users", ["user_id"], ["id"], onDelete: action);
    };

    private static Action<MigrationBuilder> Moods(params string[] values) => op =>
    {
        op.CreateEnum("mood", values);
        op.CreateTable("t", [Column("id", Integer), Column("m", NamedType("mood"), defaultSql: "'ok'"), Check("m <> 'sad'::mood OR id = 1", "ck_t")]);
    };
}
