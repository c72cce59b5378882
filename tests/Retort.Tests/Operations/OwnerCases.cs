using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class OwnerCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "a table",
            """"
            CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); DO $$ BEGIN CREATE ROLE "Röle ""x"""; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            """",
            op => op.SetOwner(OnTable("t"), "Röle \"x\"", existing: "postgres"),
            """"
            ALTER TABLE t OWNER TO "Röle ""x""";
            """"),
        new(
            "a schema",
            """
            CREATE SCHEMA "we""ird.Näme SELECT"; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            """,
            op => op.SetOwner(OnSchema(Hostile), "app_reader", existing: "postgres"),
            """
            ALTER SCHEMA "we""ird.Näme SELECT" OWNER TO app_reader;
            """),
        new(
            "a view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.SetOwner(OnView("v"), "app_reader", existing: "postgres"),
            "ALTER VIEW v OWNER TO app_reader;"),
        new(
            "a materialized view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t; CREATE UNIQUE INDEX ON m (id); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.SetOwner(OnMaterializedView("m"), "app_reader", existing: "postgres"),
            "ALTER MATERIALIZED VIEW m OWNER TO app_reader;"),
        new(
            "a sequence",
            "CREATE SEQUENCE s; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.SetOwner(OnSequence("s"), "app_reader", existing: "postgres"),
            "ALTER SEQUENCE s OWNER TO app_reader;"),
        new(
            "a type",
            "CREATE TYPE mood AS ENUM ('sad', 'ok'); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.SetOwner(OnType("mood"), "app_reader", existing: "postgres"),
            "ALTER TYPE mood OWNER TO app_reader;"),
        new(
            "a domain",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%'); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.SetOwner(OnDomain("email"), "app_reader", existing: "postgres"),
            "ALTER DOMAIN email OWNER TO app_reader;"),
        new(
            "a function",
            "CREATE FUNCTION one(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.SetOwner(OnFunction("one", [Integer]), "app_reader", existing: "postgres"),
            "ALTER FUNCTION one(integer) OWNER TO app_reader;"),
        new(
            "a procedure",
            "CREATE PROCEDURE p(integer) LANGUAGE sql AS 'SELECT 1'; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.SetOwner(OnProcedure("p"), "app_reader", existing: "postgres"),
            "ALTER PROCEDURE p OWNER TO app_reader;"),
        new(
            "statistics",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE STATISTICS st ON a, b FROM t; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.SetOwner(OnStatistics("st"), "app_reader", existing: "postgres"),
            "ALTER STATISTICS st OWNER TO app_reader;"),
        new(
            "a publication",
            "CREATE PUBLICATION p; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.SetOwner(OnPublication("p"), "app_reader", existing: "postgres"),
            "ALTER PUBLICATION p OWNER TO app_reader;"),
        new(
            "an event trigger",
            "",
            op => op.SetOwner(OnEventTrigger("e"), "session_user"),
            "ALTER EVENT TRIGGER e OWNER TO SESSION_USER;")
        {
            HasReverse = false,
            OnlyWritten = true,
        },
        new(
            "a foreign table",
            "",
            op => op.SetOwner(OnForeignTable("f"), "app_reader"),
            "ALTER FOREIGN TABLE f OWNER TO app_reader;")
        {
            HasReverse = false,
            OnlyWritten = true,
        },
        new(
            "a language",
            "",
            op => op.SetOwner(OnLanguage("plpgsql"), "app_reader"),
            "ALTER LANGUAGE plpgsql OWNER TO app_reader;")
        {
            HasReverse = false,
            OnlyWritten = true,
        },
        new(
            "a database",
            "",
            op => op.SetOwner(OnDatabase("Shop"), "app_reader"),
            """
            ALTER DATABASE "Shop" OWNER TO app_reader;
            """)
        {
            HasReverse = false,
            OnlyWritten = true,
        },
    ];
}
