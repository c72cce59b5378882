using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Replay;

/// <summary>Chains of operations on all but tables.</summary>
public sealed class ObjectChains : ReplayFamily
{
    public override IReadOnlyDictionary<string, (string Setup, Action<MigrationBuilder> Record)> Chains => new Dictionary<string, (string Setup, Action<MigrationBuilder> Record)>
    {
        ["a schema goes with all that is in it"] = (
            Roles + "CREATE SCHEMA app; CREATE TYPE app.mood AS ENUM ('a'); CREATE DOMAIN app.d AS integer CHECK (VALUE > 0); CREATE TABLE app.t (id integer PRIMARY KEY);"
            + "CREATE TABLE u (id integer REFERENCES app.t, m app.mood, d app.d, n integer); CREATE VIEW v AS SELECT id FROM app.t; CREATE VIEW w AS SELECT id FROM v; CREATE SEQUENCE app.s;"
            + "CREATE FUNCTION app.tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER tr BEFORE INSERT ON u EXECUTE FUNCTION app.tf(); COMMENT ON TRIGGER tr ON u IS 'x';"
            + "COMMENT ON SCHEMA app IS 'x'; COMMENT ON TABLE app.t IS 'x'; CREATE STATISTICS app.st ON id, n FROM u; ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO app_reader;"
            + "CREATE EXTENSION hstore SCHEMA app; CREATE FUNCTION other(app.mood) RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            op => op.DropSchema("app", cascade: true)),
        ["a type goes with what is made of it"] = (
            "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (id integer, m mood, ms mood[], CONSTRAINT c CHECK (m = 'a')); CREATE INDEX i ON t (m); CREATE TYPE pair AS (m mood, n integer); CREATE DOMAIN d AS mood;"
            + "CREATE TABLE u (d d, e integer); CREATE FUNCTION f(mood) RETURNS integer LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION g() RETURNS SETOF mood LANGUAGE sql AS 'SELECT NULL::mood'; CREATE VIEW v AS SELECT m FROM t; CREATE VIEW w AS SELECT id FROM t;",
            op => op.DropEnum("mood", cascade: true)),
        ["a function goes with what calls it"] = (
            TriggerFunction + "CREATE TABLE t (id integer); CREATE TRIGGER tr BEFORE INSERT ON t EXECUTE FUNCTION tf(); CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION ef(); COMMENT ON EVENT TRIGGER e IS 'x';"
            + "CREATE FUNCTION number() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE TABLE u (a integer DEFAULT number(), b integer GENERATED ALWAYS AS (number() + 1) STORED, c integer, CONSTRAINT c CHECK (c > number())); CREATE INDEX i ON u ((c + number())); CREATE INDEX j ON u (c); CREATE VIEW v AS SELECT number() AS n; CREATE POLICY p ON u USING (c = number());",
            op =>
            {
                op.DropFunction("tf", cascade: true);
                op.DropFunction("ef", cascade: true);
                op.DropFunction("number", cascade: true);
            }
        ),
        ["a view goes with those on it"] = (
            "CREATE VIEW a AS SELECT 1 AS x; CREATE VIEW b AS SELECT x FROM a; CREATE MATERIALIZED VIEW c AS SELECT x FROM b; CREATE INDEX ON c (x); CREATE VIEW \"D\" AS SELECT 1 AS y; COMMENT ON VIEW b IS 'x'; COMMENT ON COLUMN b.x IS 'x';",
            op => op.DropView("a", cascade: true)),
        ["a view goes, and what only sounds like it stays"] = (
            "CREATE SCHEMA app; CREATE VIEW status AS SELECT 1 AS x; CREATE VIEW app.status AS SELECT 1 AS x; CREATE TABLE t (a integer, status integer, \"Status\" integer); CREATE VIEW a AS SELECT a, status FROM t WHERE status > 0; CREATE VIEW b AS SELECT x FROM app.status; CREATE VIEW c AS SELECT t.status FROM t, status;"
            + "CREATE VIEW d AS SELECT 'from status' AS s, \"Status\" FROM t; CREATE VIEW e AS SELECT t.a FROM t JOIN (status AS s JOIN t AS u ON true) ON true; CREATE POLICY p ON t USING (EXISTS (SELECT FROM status)); CREATE POLICY q ON t USING (status > 0); CREATE FUNCTION f() RETURNS SETOF status LANGUAGE sql AS 'SELECT 1'; CREATE RULE r AS ON DELETE TO t DO ALSO SELECT x FROM status;",
            op => op.DropView("status", cascade: true)),
        ["a table's type goes with the view"] = (
            "CREATE VIEW v AS SELECT 1 AS a; CREATE FUNCTION f(v) RETURNS integer LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION g() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT a FROM v; END; CREATE FUNCTION h() RETURNS integer LANGUAGE sql AS 'SELECT a FROM v'; CREATE VIEW w AS SELECT g() AS g; CREATE TYPE pair AS (v v, b integer); CREATE TABLE t (v v, b integer);",
            op => op.DropView("v", cascade: true)),
        ["a type goes with the queries that name it"] = (
            "CREATE TYPE mood AS ENUM ('a'); CREATE VIEW u AS SELECT 'a'::mood AS x; CREATE VIEW v AS SELECT CAST('a' AS mood) AS x; CREATE VIEW w AS SELECT 1 AS mood; CREATE TABLE t (a text DEFAULT 'x', mood text); CREATE VIEW x AS SELECT mood FROM t; CREATE POLICY p ON t USING (a = ('a'::mood)::text); CREATE POLICY q ON t USING (mood = 'a');",
            op => op.DropEnum("mood", cascade: true)),
        ["a domain goes with what is made of it"] = (
            "CREATE DOMAIN d AS integer CHECK (VALUE > 0); COMMENT ON CONSTRAINT d_check ON DOMAIN d IS 'x'; CREATE DOMAIN e AS d; CREATE TABLE t (a d, b e, c integer); CREATE TYPE span AS RANGE (SUBTYPE = d); CREATE PROCEDURE p(d) LANGUAGE sql AS 'SELECT 1'; COMMENT ON PROCEDURE p IS 'x';",
            op => op.DropDomain("d", cascade: true)),
        ["functions of an extension and of the server"] = ("CREATE EXTENSION moddatetime; CREATE TABLE t (a timestamp, b tsvector, c text);", op =>
        {
            op.CreateTrigger("one", "t", TriggerTiming.Before, TriggerEvents.Update, "moddatetime", forEachRow: true, arguments: ["a"]);
            op.CreateTrigger("two", "t", TriggerTiming.Before, TriggerEvents.Update, "suppress_redundant_updates_trigger", forEachRow: true);
            op.CreateTrigger("three", "t", TriggerTiming.Before, TriggerEvents.Insert | TriggerEvents.Update, "tsvector_update_trigger", functionSchema: "pg_catalog", forEachRow: true, arguments: ["b", "pg_catalog.english", "c"]);
        }
        ),
        ["routines of one name"] = ("", op =>
        {
            op.CreateFunction("f", [Argument("a", Integer)], Integer, "SELECT 1", comment: "x");
            op.CreateFunction("f", [Argument("a", Text)], Integer, "SELECT 1", comment: "y");
            op.CreateProcedure("p", [Argument("a", Integer), Argument("b", Integer, ArgumentMode.Out)], "SELECT 1");
            op.DropFunction("f", [Integer]);
            op.RenameFunction("f", "g");
            op.CommentOnFunction("g", null);
            op.CommentOnProcedure("p", "z");
            op.DropProcedure("p", [Integer]);
        }
        ),
        ["a domain in many steps"] = ("CREATE SCHEMA app; CREATE TABLE t (a integer);", op =>
        {
            op.CreateDomain("d", Varchar(10), collation: Qualified("C"), defaultSql: "NULL", comment: "x");
            op.SetDomainDefault("d", "'a'");
            op.SetDomainNotNull("d");
            op.AddDomainConstraint("d", "c", "VALUE <> 'b'", notValid: true);
            op.ValidateDomainConstraint("d", "c");
            op.SetDomainSchema("d", "app");
            op.AddDomainConstraint("d", null, "VALUE <> 'c'", schema: "app");
            op.DropDomainNotNull("d", schema: "app");
        }
        ),
        ["a type gets other names"] = (
            Roles + "CREATE SCHEMA app; CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (m mood, ms mood[]); CREATE FUNCTION f(a mood) RETURNS mood LANGUAGE sql AS 'SELECT a'; GRANT EXECUTE ON FUNCTION f TO app_reader; CREATE DOMAIN d AS mood; COMMENT ON TYPE mood IS 'x';",
            op =>
            {
                op.RenameType("mood", "Mood");
                op.SetTypeSchema("Mood", "app");
                op.AddEnumValue("Mood", "b", before: "a", schema: "app");
                op.RenameEnumValue("Mood", "a", "c", schema: "app");
                op.CommentOnFunction("f", "y");
                op.RenameType("Mood", "mood", schema: "app");
            }
        ),
        ["a range type gets another name"] = ("CREATE TYPE floatrange AS RANGE (SUBTYPE = float8);", op => op.RenameType("floatrange", "span")),
        ["enum values are replaced"] = (
            Roles + "CREATE TYPE mood AS ENUM ('sad', 'ok'); COMMENT ON TYPE mood IS 'x'; GRANT USAGE ON TYPE mood TO app_reader; CREATE TABLE t (m mood DEFAULT 'sad', n mood DEFAULT 'sad');",
            op => op.ReplaceEnum("mood", ["ok", "new"], [EnumColumn("t", "m", defaultSql: "'new'", existingDefaultSql: "'sad'"), EnumColumn("t", "n", existingDefaultSql: "'sad'")], comment: "y")),
        ["conditions of domains get names"] = ("CREATE TABLE t (a integer, CONSTRAINT d_check CHECK (a > 0));", op =>
        {
            op.CreateDomain("d", Integer, checks: [DomainCheck("VALUE > 0"), DomainCheck("VALUE > 1", "d_check2"), DomainCheck("VALUE > 2")]);
            op.AddDomainConstraint("d", null, "VALUE > 3", notValid: true);
            op.CommentOnDomainConstraint("d_check1", "d", "x");
            op.RenameDomainConstraint("d", "d_check1", "a");
            op.RenameDomain("d", "e");
            op.DropDomainConstraint("e", "d_check2");
            op.CreateDomain("a23456789a23456789a23456789a23456789a23456789a23456789a23456789", Integer, checks: [DomainCheck("VALUE > 0"), DomainCheck("VALUE > 1")]);
        }
        ),
        ["a schema gets another name"] = (
            Roles + "CREATE SCHEMA app; CREATE TYPE app.mood AS ENUM ('a'); CREATE TABLE app.t (id integer PRIMARY KEY, m app.mood, g integer GENERATED ALWAYS AS IDENTITY, CONSTRAINT c CHECK (g > 0)); CREATE TABLE u (id integer REFERENCES app.t, m app.mood); CREATE SEQUENCE app.s; CREATE INDEX i ON app.t (m);"
            + "CREATE FUNCTION app.tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER tr BEFORE INSERT ON u EXECUTE FUNCTION app.tf(); CREATE FUNCTION app.g(app.mood) RETURNS app.mood LANGUAGE sql AS 'SELECT $1'; COMMENT ON FUNCTION app.g IS 'x'; COMMENT ON INDEX app.i IS 'x';"
            + "COMMENT ON SCHEMA app IS 'x'; COMMENT ON COLUMN app.t.m IS 'x'; CREATE STATISTICS app.st ON id, m FROM app.t; ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO app_reader; CREATE EXTENSION hstore SCHEMA app; CREATE TABLE x (h app.hstore); CREATE DOMAIN app.d AS app.mood; COMMENT ON DOMAIN app.d IS 'x'; CREATE VIEW app.v AS SELECT 1 AS a; GRANT SELECT ON app.v TO app_reader;",
            op => op.RenameSchema("app", "Shop")),
        ["an extension moves with its types"] = ("CREATE SCHEMA app; CREATE EXTENSION hstore; CREATE TABLE x (h hstore, t text);", op => op.SetExtensionSchema("hstore", "app")),
        ["a function gets other names"] = (
            TriggerFunction + "CREATE SCHEMA app; CREATE TABLE t (id integer); CREATE TRIGGER tr BEFORE INSERT ON t EXECUTE FUNCTION tf();", op =>
            {
                op.RenameFunction("tf", "Fire");
                op.SetFunctionSchema("Fire", "app");
                op.CommentOnFunction("Fire", "x", schema: "app");
                op.RenameFunction("Fire", "tf", schema: "app");
                op.CreateTrigger("tr2", "t", TriggerTiming.After, TriggerEvents.Delete, "tf", functionSchema: "app");
            }
        ),
        ["replaced things keep what they have"] = (
            Roles + TriggerFunction + "CREATE TABLE t (id integer); CREATE TRIGGER tr BEFORE INSERT ON t EXECUTE FUNCTION tf(); CREATE RULE r AS ON UPDATE TO t DO INSTEAD NOTHING; CREATE VIEW v WITH (security_barrier) AS SELECT id FROM t; GRANT SELECT ON v TO app_reader; CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'; GRANT EXECUTE ON FUNCTION f TO app_reader;", op =>
            {
                op.DisableTrigger("tr", "t");
                op.CommentOnTrigger("tr", "t", "x");
                op.CreateTrigger("tr", "t", TriggerTiming.After, TriggerEvents.Delete, "tf", orReplace: true);
                op.DisableRule("r", "t");
                op.CommentOnRule("r", "t", "x");
                op.CreateRule("r", "t", RuleEvent.Delete, [], instead: true, orReplace: true);
                op.CommentOnView("v", "x");
                op.SetViewColumnDefault("v", "id", "7");
                op.CreateView("v", "SELECT id, 1 AS one FROM t", orReplace: true);
                op.CommentOnFunction("f", "x");
                op.CreateFunction("f", [Argument("a", Integer)], Integer, "SELECT 2", orReplace: true, strict: true);
                op.CreateFunction("f", [Argument("a", Text)], Integer, "SELECT 2", orReplace: true);
            }
        ),
        ["a view gets other names"] = (
            TriggerFunction + Roles + "CREATE SCHEMA app; CREATE TABLE t (id integer); CREATE VIEW v AS SELECT id FROM t; CREATE TRIGGER tr INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION tf(); CREATE RULE r AS ON DELETE TO v DO INSTEAD NOTHING; COMMENT ON COLUMN v.id IS 'x'; CREATE MATERIALIZED VIEW m AS SELECT id FROM t; CREATE INDEX i ON m (id); COMMENT ON INDEX i IS 'x';", op =>
            {
                op.RenameView("v", "w");
                op.SetViewSchema("w", "app");
                op.SetViewColumnDefault("w", "id", "7", schema: "app");
                op.RenameViewColumn("w", "id", "Id", schema: "app");
                op.CommentOnTrigger("tr", "w", "x", schema: "app");
                op.RenameMaterializedView("m", "n");
                op.SetMaterializedViewSchema("n", "app");
                op.RenameMaterializedViewColumn("n", "id", "key", schema: "app");
                op.RefreshMaterializedView("n", schema: "app", noData: true);
            }
        ),
        ["functions in many forms"] = ("CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (id integer);", op =>
        {
            op.CreateFunction("a", [Argument("a", Varchar(20)), Argument("b", Numeric(10, 2)), Argument("c", Type("mood[]")), Argument("d", TimestampTz(3)), Argument("e", Char(3))], Type("mood"), "SELECT 'a'::mood", cost: 100);
            op.CreateFunction("b", [], body: "SELECT 1, 'a'::mood", returnsTable: [Argument("n", Integer), Argument("m", Type("mood"))], rows: 1000);
            op.CreateFunction("c", [], Type("t"), "SELECT * FROM t", returnsSet: true);
            op.CreateFunction("d", [], VoidResult, "SELECT", settings: [Setting("datestyle", ["ISO", "DMY"]), Setting("search_path", ["public", "Other, One"])]);
            op.CommentOnFunction("a", "x", [Varchar(20), Numeric(10, 2), Type("mood[]"), TimestampTz(3), Char(3)]);
            op.RenameType("mood", "humour");
            op.DropFunction("d");
        }
        ),
        ["fields of a type with tables"] = ("CREATE TYPE pair AS (a integer, b text); CREATE TABLE t OF pair; CREATE INDEX i ON t (b); COMMENT ON COLUMN pair.b IS 'x'; COMMENT ON COLUMN t.b IS 'x';", op =>
        {
            op.AddTypeAttribute("pair", Field("c", Varchar(10)), cascade: true);
            op.AlterTypeAttribute("pair", Field("a", BigInt), cascade: true);
            op.RenameTypeAttribute("pair", "b", "B", cascade: true);
            op.RenameType("pair", "Pair");
            op.DropTypeAttribute("Pair", "c", cascade: true);
        }
        ),
        ["publications"] = ("CREATE TABLE t (a integer PRIMARY KEY, b integer); CREATE TABLE s (a integer); CREATE TABLE child (c integer) INHERITS (s);", op =>
        {
            op.CreatePublication("p", [Published("t")], comment: "x");
            op.AddPublicationTables("p", [Published("s")]);
            op.RenamePublication("p", "q");
            op.DropPublicationTables("q", [Published("t")]);
        }
        ),
        ["publications of a parent alone"] = ("CREATE TABLE s (a integer); CREATE TABLE child (c integer) INHERITS (s);", op =>
        {
            op.CreatePublication("p", [Published("s", only: true)]);
            op.AddPublicationTables("p", [Published("child")]);
            op.DropPublicationTables("p", [Published("s", only: true)]);
        }
        ),
        ["policies"] = (Roles + "CREATE TABLE t (a integer);", op =>
        {
            op.CreatePolicy("p", "t", roles: ["app_reader", "current_user"], usingSql: "a > 0", comment: "x");
            op.AlterPolicy("p", "t", ["app_reader", "public"]);
            op.RenamePolicy("p", "t", "q");
            op.AlterPolicy("q", "t", ["current_user"]);
        }
        ),
        ["statistics"] = ("CREATE SCHEMA app; CREATE TABLE t (a integer, b integer);", op =>
        {
            op.CreateStatistics("st", "t", ["b", "a"], comment: "x");
            op.SetStatisticsTarget("st", 10);
            op.RenameStatistics("st", "su");
            op.SetStatisticsSchema("su", "app");
            op.SetStatisticsSchema("su", "public", schema: "app");
            op.CreateStatistics("su", "t", ["b", "a"], ifNotExists: true, comment: "y");
        }
        ),
        ["event triggers"] = ("CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';", op =>
        {
            op.CreateEventTrigger("e", "ddl_command_end", "ef", tags: ["DROP TABLE", "create table"]);
            op.DisableEventTrigger("e");
            op.RenameEventTrigger("e", "f");
            op.RenameFunction("ef", "eg");
        }
        ),
        ["what is dropped is forgotten"] = (TriggerFunction + "CREATE TABLE t (a integer, b integer);", op =>
        {
            op.CreateTrigger("tr", "t", TriggerTiming.Before, TriggerEvents.Insert, "tf", comment: "x");
            op.DropTrigger("tr", "t");
            op.CreateTrigger("tr", "t", TriggerTiming.Before, TriggerEvents.Insert, "tf");
            op.CreateEnum("mood", ["a"], comment: "x");
            op.DropEnum("mood");
            op.CreateEnum("mood", ["a"]);
            op.CreateSchema("app", comment: "x");
            op.DropSchema("app");
            op.CreateSchema("app");
            op.CommentOnSchema("app", "");
            op.CreateSchema("app", ifNotExists: true, comment: "late");
            op.CreateCompositeType("pair", [Field("a", Integer), Field("b", Integer)]);
            op.CommentOnColumn("pair", "b", "x");
            op.DropTypeAttribute("pair", "b");
            op.AddTypeAttribute("pair", Field("b", Integer));
        }
        ),
    };
}
