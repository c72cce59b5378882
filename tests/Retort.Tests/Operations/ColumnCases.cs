using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class ColumnCases : StatementFamily
{
    private const string T = "CREATE TABLE t (id integer NOT NULL, a integer, b text)";

    public override IEnumerable<OperationCase> Cases =>
    [
        Case(
            "add column",
            op => op.AddColumn("t", Column("c", Varchar(20)), schema: "s"),
            "ALTER TABLE s.t ADD COLUMN c varchar(20)") with { Setup = Before("CREATE TABLE s.t (id integer)") },
        Case(
            "add column if not exists",
            op => op.AddColumn("t", Column("c", Integer, nullable: false, defaultValue: 5, comment: "hey", index: true), ifNotExists: true),
            "ALTER TABLE t ADD COLUMN IF NOT EXISTS c integer DEFAULT 5 NOT NULL",
            "COMMENT ON COLUMN t.c IS 'hey'",
            "CREATE INDEX IF NOT EXISTS ix_t_c ON t (c)") with { Setup = Before(T) },
        Case(
            "add column with constraints",
            op => op.AddColumn("t", Column("c", Integer, unique: true, check: "c > 0", references: References("u", onDelete: SetNull))),
            "ALTER TABLE t ADD COLUMN c integer UNIQUE CHECK (c > 0) REFERENCES u ON DELETE SET NULL")
            with { Setup = Before(T, "CREATE TABLE u (id integer PRIMARY KEY)") },
        Case(
            "add serial column",
            op => op.AddColumn("t", Column("c", Serial, primaryKey: true)),
            "ALTER TABLE t ADD COLUMN c serial NOT NULL PRIMARY KEY") with { Setup = Before(T) },
        Case(
            "drop column",
            op => op.DropColumn("t", "b", ifExists: true, cascade: true, existing: Column("b", Text)),
            "ALTER TABLE t DROP COLUMN IF EXISTS b CASCADE") with { Setup = Before(T) },
        Case(
            "drop column of which nothing is known",
            op => op.DropColumn("t", "b"),
            "ALTER TABLE t DROP COLUMN b") with { Setup = Before(T), HasReverse = false },
        Case(
            "rename column",
            op => op.RenameColumn("t", "a", "select"),
            "ALTER TABLE t RENAME COLUMN a TO \"select\"") with { Setup = Before(T) },
        Case(
            "alter everything of a column",
            op => op.AlterColumn(
                "t", "a", type: Text, @using: "a::text", collation: "C", nullable: false, defaultValue: "x", comment: "c", newName: "d",
                storage: ColumnStorage.Main, compression: ColumnCompression.Pglz, statistics: 100, setOptions: [Option("n_distinct", 5)],
                existing: Column("a", Integer, defaultValue: 7, comment: "old")),
            "ALTER TABLE t ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a TYPE text COLLATE \"C\" USING a::text",
            "ALTER TABLE t ALTER COLUMN a SET NOT NULL",
            "ALTER TABLE t ALTER COLUMN a SET DEFAULT 'x'",
            "ALTER TABLE t ALTER COLUMN a SET STORAGE MAIN",
            "ALTER TABLE t ALTER COLUMN a SET COMPRESSION pglz",
            "ALTER TABLE t ALTER COLUMN a SET STATISTICS 100",
            "ALTER TABLE t ALTER COLUMN a SET (n_distinct = 5)",
            "COMMENT ON COLUMN t.a IS 'c'",
            "ALTER TABLE t RENAME COLUMN a TO d")
            with { Setup = Before("CREATE TABLE t (a integer DEFAULT 7)", "COMMENT ON COLUMN t.a IS 'old'") },
        Case(
            "alter column type",
            op => op.AlterColumn("t", "a", type: BigInt, existing: Column("a", Integer)),
            "ALTER TABLE t ALTER COLUMN a TYPE bigint") with { Setup = Before(T) },
        Case(
            "alter column to an enum and its default too",
            op => op.AlterColumn(
                "t", "b", type: NamedType("mood"), @using: "b::mood", defaultValue: "ok", existing: Column("b", Varchar(9), defaultValue: "sad")),
            "ALTER TABLE t ALTER COLUMN b DROP DEFAULT, ALTER COLUMN b TYPE mood USING b::mood",
            "ALTER TABLE t ALTER COLUMN b SET DEFAULT 'ok'")
            with { Setup = Before("CREATE TYPE mood AS ENUM ('sad', 'ok')", "CREATE TABLE t (b varchar(9) DEFAULT 'sad')", "INSERT INTO t VALUES ('ok')") },
        Case(
            "alter column not null",
            op => op.AlterColumn("t", "a", nullable: false, existing: Column("a", Integer)),
            "ALTER TABLE t ALTER COLUMN a SET NOT NULL") with { Setup = Before(T) },
        Case(
            "alter column null",
            op => op.AlterColumn("t", "id", nullable: true),
            "ALTER TABLE t ALTER COLUMN id DROP NOT NULL") with { Setup = Before(T), HasReverse = false },
        Case(
            "alter column default",
            op => op.AlterColumn("t", "a", defaultSql: "1 + 1", existing: Column("a", Integer)),
            "ALTER TABLE t ALTER COLUMN a SET DEFAULT 1 + 1") with { Setup = Before(T) },
        Case(
            "drop column default",
            op => op.AlterColumn("t", "a", dropDefault: true, existing: Column("a", Integer, defaultValue: 3)),
            "ALTER TABLE t ALTER COLUMN a DROP DEFAULT") with { Setup = Before("CREATE TABLE t (a integer DEFAULT 3)") },
        Case(
            "drop column comment",
            op => op.AlterColumn("t", "a", dropComment: true, existing: Column("a", Integer, comment: "it's")),
            "COMMENT ON COLUMN t.a IS NULL") with { Setup = Before(T, "COMMENT ON COLUMN t.a IS 'it''s'") },
        Case(
            "alter column name",
            op => op.AlterColumn("t", "a", newName: "full_name"),
            "ALTER TABLE t RENAME COLUMN a TO full_name") with { Setup = Before(T) },
        Case(
            "add identity",
            op => op.AlterColumn("t", "id", addIdentity: Identity(), existing: Column("id", Integer, nullable: false)),
            "ALTER TABLE t ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY") with { Setup = Before(T) },
        Case(
            "set identity",
            op => op.AlterColumn(
                "t", "id", setIdentity: Identity(always: true, start: 3, increment: 2, minValue: -5, maxValue: 50, cache: 9),
                existing: Column("id", Integer, identity: Identity())),
            "ALTER TABLE t ALTER COLUMN id SET GENERATED ALWAYS SET INCREMENT BY 2 SET MINVALUE -5 SET MAXVALUE 50 SET START WITH 3 SET CACHE 9 SET NO CYCLE")
            with { Setup = Before("CREATE TABLE t (id integer GENERATED BY DEFAULT AS IDENTITY)") },
        Case(
            "drop identity",
            op => op.AlterColumn("t", "id", dropIdentity: true, existing: Column("id", Integer, identity: Identity(always: true, start: 9))),
            "ALTER TABLE t ALTER COLUMN id DROP IDENTITY")
            with { Setup = Before("CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY (START WITH 9))") },
        Case(
            "drop expression",
            op => op.AlterColumn("t", "b", dropExpression: true),
            "ALTER TABLE t ALTER COLUMN b DROP EXPRESSION")
            with { Setup = Before("CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a) STORED)"), HasReverse = false },
        Case(
            "set expression",
            op => op.AlterColumn("t", "b", setExpression: "a * 2", existing: Column("b", Integer, generated: Stored("a"))),
            "ALTER TABLE t ALTER COLUMN b SET EXPRESSION AS (a * 2)")
            with { Setup = Before("CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a) STORED)"), Since = 17 },
        Case(
            "set column storage",
            op => op.AlterColumn("t", "b", storage: ColumnStorage.External, compression: ColumnCompression.Pglz, existing: Column("b", Text)),
            "ALTER TABLE t ALTER COLUMN b SET STORAGE EXTERNAL",
            "ALTER TABLE t ALTER COLUMN b SET COMPRESSION pglz") with { Setup = Before(T) },
        Case(
            "set column statistics",
            op => op.AlterColumn("t", "b", statistics: 1000, existing: Column("b", Text, statistics: 10)),
            "ALTER TABLE t ALTER COLUMN b SET STATISTICS 1000")
            with { Setup = Before(T, "ALTER TABLE t ALTER COLUMN b SET STATISTICS 10") },
        Case(
            "reset column options",
            op => op.AlterColumn("t", "b", resetOptions: ["n_distinct"], existing: Column("b", Text, options: [Option("n_distinct", 5)])),
            "ALTER TABLE t ALTER COLUMN b RESET (n_distinct)")
            with { Setup = Before(T, "ALTER TABLE t ALTER COLUMN b SET (n_distinct = 5)") },
    ];
}
