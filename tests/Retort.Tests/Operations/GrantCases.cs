using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class GrantCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "on a table",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.Grant(Privileges.Select | Privileges.Insert, OnTable("t"), ["app_reader"]),
            "GRANT SELECT, INSERT ON TABLE t TO app_reader;"),
        new(
            "on a table with everything",
            """"
            CREATE SCHEMA "we""ird.Näme SELECT"; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; DO $$ BEGIN CREATE ROLE "Röle ""x"""; EXCEPTION WHEN duplicate_object THEN NULL; END $$; CREATE TABLE "we""ird.Näme SELECT"."T" (a integer);
            """",
            op => op.Grant(
                Privileges.All,
                OnTable("T", Hostile),
                ["app_reader", "Röle \"x\""],
                withGrantOption: true,
                grantedBy: "current_user"),
            """"
            GRANT ALL PRIVILEGES ON TABLE "we""ird.Näme SELECT"."T" TO app_reader, "Röle ""x""" WITH GRANT OPTION GRANTED BY CURRENT_USER;
            """"),
        new(
            "on columns",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.Grant(Privileges.Select | Privileges.Update, OnTable("t"), ["app_reader"], columns: ["a", "b"]),
            "GRANT SELECT (a, b), UPDATE (a, b) ON TABLE t TO app_reader;"),
        new(
            "maintenance",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.Grant(Privileges.Maintain, OnTable("t"), ["app_reader"]),
            "GRANT MAINTAIN ON TABLE t TO app_reader;")
        {
            Since = 17,
        },
        new(
            "on a view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0;",
            op => op.Grant(Privileges.Select, OnView("v"), ["public"]),
            "GRANT SELECT ON TABLE v TO PUBLIC;"),
        new(
            "on a materialized view",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t; CREATE UNIQUE INDEX ON m (id);",
            op => op.Grant(Privileges.Select, OnMaterializedView("m"), ["PUBLIC"]),
            "GRANT SELECT ON TABLE m TO PUBLIC;"),
        new(
            "on a sequence",
            "CREATE SEQUENCE s; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.Grant(Privileges.Usage | Privileges.Select, OnSequence("s"), ["app_reader"]),
            "GRANT SELECT, USAGE ON SEQUENCE s TO app_reader;"),
        new(
            "on a schema",
            """
            CREATE SCHEMA "we""ird.Näme SELECT"; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            """,
            op => op.Grant(Privileges.Usage | Privileges.Create, OnSchema(Hostile), ["app_reader"]),
            """
            GRANT USAGE, CREATE ON SCHEMA "we""ird.Näme SELECT" TO app_reader;
            """),
        new(
            "on a function",
            "CREATE FUNCTION one(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.Grant(Privileges.Execute, OnFunction("one", [Integer]), ["app_reader"]),
            "GRANT EXECUTE ON FUNCTION one(integer) TO app_reader;"),
        new(
            "on a procedure",
            "CREATE PROCEDURE p(integer) LANGUAGE sql AS 'SELECT 1'; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.Grant(Privileges.Execute, OnProcedure("p"), ["app_reader"]),
            "GRANT EXECUTE ON PROCEDURE p TO app_reader;"),
        new(
            "on a type",
            "CREATE TYPE mood AS ENUM ('sad', 'ok'); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.Grant(Privileges.Usage, OnType("mood"), ["app_reader"]),
            "GRANT USAGE ON TYPE mood TO app_reader;"),
        new(
            "on a domain",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%'); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.Grant(Privileges.Usage, OnDomain("email"), ["app_reader"]),
            "GRANT USAGE ON DOMAIN email TO app_reader;"),
        new(
            "on a database",
            "",
            op => op.Grant(Privileges.Connect | Privileges.Temporary, OnDatabase("Shop"), ["app_reader"]),
            """
            GRANT CONNECT, TEMPORARY ON DATABASE "Shop" TO app_reader;
            """)
        {
            OnlyWritten = true,
        },
        new(
            "on a language",
            "DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.Grant(Privileges.Usage, OnLanguage("plpgsql"), ["app_reader"]),
            "GRANT USAGE ON LANGUAGE plpgsql TO app_reader;")
        {
            ChangesSchema = false,
        },
        new(
            "on a foreign server",
            "DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; CREATE EXTENSION postgres_fdw; CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw;",
            op => op.Grant(Privileges.Usage, OnForeignServer("s"), ["app_reader"]),
            "GRANT USAGE ON FOREIGN SERVER s TO app_reader;")
        {
            ChangesSchema = false,
        },
        new(
            "on a foreign data wrapper",
            "DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; CREATE EXTENSION postgres_fdw;",
            op => op.Grant(Privileges.Usage, OnForeignDataWrapper("postgres_fdw"), ["app_reader"]),
            "GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO app_reader;")
        {
            ChangesSchema = false,
        },
        new(
            "take away",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT SELECT ON t TO app_reader WITH GRANT OPTION",
            op => op.Revoke(
                Privileges.Select,
                OnTable("t"),
                ["app_reader"],
                grantOptionOnly: true,
                grantedBy: "current_user",
                cascade: true),
            "REVOKE GRANT OPTION FOR SELECT ON TABLE t FROM app_reader GRANTED BY CURRENT_USER CASCADE;"),
        new(
            "take from everybody",
            "CREATE FUNCTION one(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
            op => op.Revoke(Privileges.Execute, OnFunction("one"), ["public"]),
            "REVOKE EXECUTE ON FUNCTION one FROM PUBLIC;"),
        new(
            "take columns away",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT SELECT (a) ON t TO app_reader",
            op => op.Revoke(Privileges.Select, OnTable("t"), ["app_reader"], columns: ["a"]),
            "REVOKE SELECT (a) ON TABLE t FROM app_reader;"),
        new(
            "on all tables",
            """
            CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; CREATE SCHEMA "we""ird.Näme SELECT"; CREATE TABLE "we""ird.Näme SELECT"."T" (a integer);
            """,
            op => op.GrantOnAll(Privileges.Select, SchemaObjects.Tables, ["public", Hostile], ["app_reader"], withGrantOption: true),
            """
            GRANT SELECT ON ALL TABLES IN SCHEMA public, "we""ird.Näme SELECT" TO app_reader WITH GRANT OPTION;
            """),
        new(
            "on all routines",
            "CREATE PROCEDURE p(integer) LANGUAGE sql AS 'SELECT 1'; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.GrantOnAll(Privileges.Execute, SchemaObjects.Routines, ["public"], ["app_reader"]),
            "GRANT EXECUTE ON ALL ROUTINES IN SCHEMA public TO app_reader;"),
        new(
            "take from all sequences",
            "CREATE SEQUENCE s; DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT ALL ON s TO app_reader",
            op => op.RevokeOnAll(Privileges.All, SchemaObjects.Sequences, ["public"], ["app_reader"], cascade: true),
            "REVOKE ALL PRIVILEGES ON ALL SEQUENCES IN SCHEMA public FROM app_reader CASCADE;"),
        new(
            "take the option from all tables",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT SELECT ON t TO app_reader WITH GRANT OPTION",
            op => op.RevokeOnAll(Privileges.Select, SchemaObjects.Tables, ["public"], ["app_reader"], grantOptionOnly: true),
            "REVOKE GRANT OPTION FOR SELECT ON ALL TABLES IN SCHEMA public FROM app_reader;"),
        new(
            "by default",
            "DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.GrantDefaultPrivileges(
                Privileges.Select | Privileges.Update,
                SchemaObjects.Tables,
                ["app_reader"],
                schemas: ["public"],
                forRoles: ["current_user"],
                withGrantOption: true),
            "ALTER DEFAULT PRIVILEGES FOR ROLE CURRENT_USER IN SCHEMA public GRANT SELECT, UPDATE ON TABLES TO app_reader WITH GRANT OPTION;"),
        new(
            "by default everywhere",
            "DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
            op => op.GrantDefaultPrivileges(Privileges.Usage, SchemaObjects.Schemas, ["app_reader"]),
            "ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO app_reader;"),
        new(
            "not by default",
            "",
            op => op.RevokeDefaultPrivileges(Privileges.Execute, SchemaObjects.Functions, ["public"]),
            "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;"),
        new(
            "no option by default",
            "DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO app_reader WITH GRANT OPTION;",
            op => op.RevokeDefaultPrivileges(
                Privileges.Select,
                SchemaObjects.Tables,
                ["app_reader"],
                schemas: ["public"],
                forRoles: ["postgres"],
                grantOptionOnly: true,
                cascade: true),
            "ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA public REVOKE GRANT OPTION FOR SELECT ON TABLES FROM app_reader CASCADE;"),
        new(
            "membership",
            """"
            DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; DO $$ BEGIN CREATE ROLE "Röle ""x"""; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            """",
            op => op.GrantRole(["app_reader"], ["Röle \"x\""], withAdminOption: true, grantedBy: "current_user"),
            """"
            GRANT app_reader TO "Röle ""x""" WITH ADMIN OPTION GRANTED BY CURRENT_USER;
            """"),
        new(
            "membership with options",
            """"
            DO $$ BEGIN CREATE ROLE opt_group; EXCEPTION WHEN duplicate_object THEN NULL; END $$; DO $$ BEGIN CREATE ROLE "Röle ""opt"""; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            """",
            op => op.GrantRole(["opt_group"], ["Röle \"opt\""], withAdminOption: true, withInherit: false, withSet: true),
            """"
            GRANT opt_group TO "Röle ""opt""" WITH ADMIN OPTION, INHERIT FALSE, SET TRUE;
            """")
        {
            Since = 16,
        },
        new(
            "no membership",
            "DO $$ BEGIN CREATE ROLE a_group; CREATE ROLE a_member; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT a_group TO a_member",
            op => op.RevokeRole(["a_group"], ["a_member"], cascade: true),
            "REVOKE a_group FROM a_member CASCADE;"),
        new(
            "no option to hand membership on",
            "DO $$ BEGIN CREATE ROLE b_group; CREATE ROLE b_member; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT b_group TO b_member WITH ADMIN OPTION",
            op => op.RevokeRole(["b_group"], ["b_member"], adminOptionOnly: true, grantedBy: "postgres"),
            "REVOKE ADMIN OPTION FOR b_group FROM b_member GRANTED BY postgres;"),
    ];
}
