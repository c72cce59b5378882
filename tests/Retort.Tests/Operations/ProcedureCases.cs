using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class ProcedureCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "a procedure",
            """
            CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.CreateProcedure(
                Hostile,
                [Argument("a", Integer), Argument("B b", Text, defaultSql: "'it''s'"), Argument("c", Integer, ArgumentMode.InOut, "3")],
                "BEGIN c := a; END",
                "plpgsql",
                securityDefiner: true,
                settings: [Setting("search_path", ["pg_catalog"])],
                schema: Hostile,
                comment: "it's called"),
            """
            CREATE PROCEDURE "we""ird.Näme SELECT"."we""ird.Näme SELECT"(a integer, "B b" text DEFAULT 'it''s', INOUT c integer DEFAULT 3)
            LANGUAGE plpgsql SECURITY DEFINER
            SET search_path TO 'pg_catalog'
            AS $$BEGIN c := a; END$$;
            COMMENT ON PROCEDURE "we""ird.Näme SELECT"."we""ird.Näme SELECT"(integer, text, integer) IS 'it''s called';
            """),
        new(
            "a procedure in standard SQL",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.CreateProcedure("put", [Argument("a", Integer)], sqlBody: "BEGIN ATOMIC\n  DELETE FROM t WHERE id = a;\nEND"),
            """
            CREATE PROCEDURE put(a integer)
            LANGUAGE sql
            BEGIN ATOMIC
              DELETE FROM t WHERE id = a;
            END;
            """),
        new(
            "a procedure with transforms",
            "",
            op => op.CreateProcedure("p", [], "pass", "plpython3u", transforms: [Type("hstore")]),
            """
            CREATE PROCEDURE p()
            LANGUAGE plpython3u TRANSFORM FOR TYPE hstore
            AS $$pass$$;
            """)
        {
            OnlyWritten = true,
        },
        new(
            "replace a procedure",
            "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'",
            op => op.CreateProcedure(
                "p",
                [],
                "SELECT 2",
                orReplace: true,
                existing: new Routine(RoutineKind.Procedure, Qualified("p")) { Body = "SELECT 1" }),
            """
            CREATE OR REPLACE PROCEDURE p()
            LANGUAGE sql
            AS $$SELECT 2$$;
            """),
        new(
            "drop a procedure",
            "CREATE PROCEDURE p(integer) LANGUAGE sql AS 'SELECT 1'",
            op => op.DropProcedure("p", [Integer], ifExists: true, cascade: true),
            "DROP PROCEDURE IF EXISTS p(integer) CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "rename a procedure",
            "CREATE PROCEDURE p(integer) LANGUAGE sql AS 'SELECT 1'",
            op => op.RenameProcedure("p", Hostile, [Integer]),
            """
            ALTER PROCEDURE p(integer) RENAME TO "we""ird.Näme SELECT";
            """),
        new(
            "move a procedure",
            """
            CREATE PROCEDURE p(integer) LANGUAGE sql AS 'SELECT 1'; CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.SetProcedureSchema("p", Hostile, schema: "public"),
            """
            ALTER PROCEDURE public.p SET SCHEMA "we""ird.Näme SELECT";
            """),
    ];
}
