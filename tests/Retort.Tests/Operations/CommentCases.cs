using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class CommentCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "a table",
            """
            CREATE SCHEMA "we""ird.Näme SELECT"; CREATE TABLE "we""ird.Näme SELECT"."we""ird.Näme SELECT" (a integer);
            """,
            op => op.CommentOnTable(Hostile, @"it's a \ table", schema: Hostile),
            """
            COMMENT ON TABLE "we""ird.Näme SELECT"."we""ird.Näme SELECT" IS E'it''s a \\ table';
            """),
        new(
            "a table by Alembic's name",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); COMMENT ON TABLE t IS 'old'",
            op => op.CreateTableComment("t", "new", existingComment: "old"),
            "COMMENT ON TABLE t IS 'new';"),
        new(
            "no comment on a table",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); COMMENT ON TABLE t IS 'old'",
            op => op.DropTableComment("t", existingComment: "old"),
            "COMMENT ON TABLE t IS NULL;"),
        new(
            "a column",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); COMMENT ON COLUMN t.a IS 'old'",
            op => op.CommentOnColumn("t", "a", null, schema: "public", existing: "old"),
            "COMMENT ON COLUMN public.t.a IS NULL;"),
        new(
            "a constraint",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.CommentOnConstraint("t_pkey", "t", "the key"),
            "COMMENT ON CONSTRAINT t_pkey ON t IS 'the key';"),
        new(
            "an index",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.CommentOnIndex("t_pkey", "the key"),
            "COMMENT ON INDEX t_pkey IS 'the key';"),
        new(
            "a schema",
            """
            CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.CommentOnSchema(Hostile, "x"),
            """
            COMMENT ON SCHEMA "we""ird.Näme SELECT" IS 'x';
            """),
        new(
            "an extension",
            "CREATE EXTENSION hstore",
            op => op.CommentOnExtension("hstore", "pairs", existing: "data type for storing sets of (key, value) pairs"),
            "COMMENT ON EXTENSION hstore IS 'pairs';"),
        new(
            "a type",
            "CREATE TYPE mood AS ENUM ('sad', 'ok');",
            op => op.CommentOnType("mood", "x"),
            "COMMENT ON TYPE mood IS 'x';"),
        new(
            "a domain",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
            op => op.CommentOnDomain("email", "x"),
            "COMMENT ON DOMAIN email IS 'x';"),
        new(
            "a constraint of a domain",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
            op => op.CommentOnDomainConstraint("has_at", "email", "x"),
            "COMMENT ON CONSTRAINT has_at ON DOMAIN email IS 'x';"),
        new(
            "a sequence",
            "CREATE SEQUENCE s",
            op => op.CommentOnSequence("s", "x"),
            "COMMENT ON SEQUENCE s IS 'x';"),
        new(
            "a view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0;",
            op => op.CommentOnView("v", "x"),
            "COMMENT ON VIEW v IS 'x';"),
        new(
            "a materialized view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t; CREATE UNIQUE INDEX ON m (id);",
            op => op.CommentOnMaterializedView("m", "x"),
            "COMMENT ON MATERIALIZED VIEW m IS 'x';"),
        new(
            "a function",
            "CREATE FUNCTION one(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
            op => op.CommentOnFunction("one", "x", [Integer]),
            "COMMENT ON FUNCTION one(integer) IS 'x';"),
        new(
            "a procedure",
            "CREATE PROCEDURE p(integer) LANGUAGE sql AS 'SELECT 1'",
            op => op.CommentOnProcedure("p", "x"),
            "COMMENT ON PROCEDURE p IS 'x';"),
        new(
            "a trigger",
            """
            CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER "T r" BEFORE INSERT ON t EXECUTE FUNCTION tf();
            """,
            op => op.CommentOnTrigger("T r", "t", "x"),
            """
            COMMENT ON TRIGGER "T r" ON t IS 'x';
            """),
        new(
            "a policy",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE POLICY p ON t;",
            op => op.CommentOnPolicy("p", "t", "x"),
            "COMMENT ON POLICY p ON t IS 'x';"),
        new(
            "a rule",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE RULE r AS ON UPDATE TO t DO INSTEAD NOTHING;",
            op => op.CommentOnRule("r", "t", "x"),
            "COMMENT ON RULE r ON t IS 'x';"),
        new(
            "statistics",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE STATISTICS st ON a, b FROM t;",
            op => op.CommentOnStatistics("st", "x"),
            "COMMENT ON STATISTICS st IS 'x';"),
        new(
            "an event trigger",
            "CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION ef()",
            op => op.CommentOnEventTrigger("e", "x"),
            "COMMENT ON EVENT TRIGGER e IS 'x';"),
        new(
            "a publication",
            "CREATE PUBLICATION p",
            op => op.CommentOnPublication("p", "x"),
            "COMMENT ON PUBLICATION p IS 'x';"),
        new(
            "a foreign table",
            "CREATE EXTENSION postgres_fdw; CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw; CREATE FOREIGN TABLE f (a integer) SERVER s;",
            op => op.CommentOnForeignTable("f", "x"),
            "COMMENT ON FOREIGN TABLE f IS 'x';"),
        new(
            "a role",
            "DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.CommentOnRole("app_reader", "x"),
            "COMMENT ON ROLE app_reader IS 'x';"),
        new(
            "a database",
            "",
            op => op.CommentOnDatabase("Shop", "x"),
            """
            COMMENT ON DATABASE "Shop" IS 'x';
            """)
        {
            OnlyWritten = true,
        },
        new(
            "a foreign server",
            "CREATE EXTENSION postgres_fdw; CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw;",
            op => op.CommentOn(OnForeignServer("s"), "x"),
            "COMMENT ON SERVER s IS 'x';"),
        new(
            "a foreign data wrapper",
            "CREATE EXTENSION postgres_fdw;",
            op => op.CommentOn(OnForeignDataWrapper("postgres_fdw"), "x"),
            "COMMENT ON FOREIGN DATA WRAPPER postgres_fdw IS 'x';"),
        new(
            "a text search configuration",
            "CREATE TEXT SEARCH CONFIGURATION c (PARSER = default);",
            op => op.CommentOn(new DatabaseObject(ObjectKind.TextSearchConfiguration, Qualified("c")), "x"),
            "COMMENT ON TEXT SEARCH CONFIGURATION c IS 'x';"),
        new(
            "a text search dictionary",
            "CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple);",
            op => op.CommentOn(new DatabaseObject(ObjectKind.TextSearchDictionary, Qualified("d")), "x"),
            "COMMENT ON TEXT SEARCH DICTIONARY d IS 'x';"),
        new(
            "a collation",
            "CREATE COLLATION c (LOCALE = 'C');",
            op => op.CommentOn(new DatabaseObject(ObjectKind.Collation, Qualified("c")), "x"),
            "COMMENT ON COLLATION c IS 'x';"),
        new(
            "an access method",
            "CREATE ACCESS METHOD am TYPE TABLE HANDLER heap_tableam_handler;",
            op => op.CommentOn(new DatabaseObject(ObjectKind.AccessMethod, Qualified("am")), "x"),
            "COMMENT ON ACCESS METHOD am IS 'x';"),
        new(
            "an aggregate",
            "CREATE AGGREGATE ag (integer) (SFUNC = int4pl, STYPE = integer);",
            op => op.CommentOn(new DatabaseObject(ObjectKind.Aggregate, Qualified("ag")) { Arguments = [Integer] }, "x"),
            "COMMENT ON AGGREGATE ag(integer) IS 'x';"),
    ];
}
