using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class FunctionCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "a function",
            "",
            op => op.CreateFunction("one", [], Integer, "SELECT 1"),
            """
            CREATE FUNCTION one()
            RETURNS integer
            LANGUAGE sql
            AS $$SELECT 1$$;
            """),
        new(
            "a function with everything",
            """
            CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.CreateFunction(
                Hostile,
                [Argument("a", Integer), Argument("B b", Text), Argument("rest", Array(Integer), ArgumentMode.Variadic)],
                Integer,
                "BEGIN\n  RETURN a; -- it's $$ and $body$\nEND",
                "plpgsql",
                returnsSet: false,
                volatility: Volatility.Immutable,
                strict: true,
                leakproof: true,
                securityDefiner: true,
                parallel: ParallelSafety.Safe,
                cost: 12.5,
                settings: [Setting("search_path", ["pg_catalog", "pg_temp", Hostile]), Setting("my.setting", ["it's"]), Setting("work_mem", ["1MB"])],
                schema: Hostile,
                comment: "it's one"),
            """
            CREATE FUNCTION "we""ird.Näme SELECT"."we""ird.Näme SELECT"(a integer, "B b" text, VARIADIC rest integer[])
            RETURNS integer
            LANGUAGE plpgsql IMMUTABLE STRICT LEAKPROOF SECURITY DEFINER PARALLEL SAFE COST 12.5
            SET search_path TO 'pg_catalog', 'pg_temp', 'we"ird.Näme SELECT'
            SET my.setting TO 'it''s'
            SET work_mem TO '1MB'
            AS $body1$BEGIN
              RETURN a; -- it's $$ and $body$
            END$body1$;
            COMMENT ON FUNCTION "we""ird.Näme SELECT"."we""ird.Näme SELECT"(integer, text, integer[]) IS 'it''s one';
            """),
        new(
            "a function that returns a table",
            "",
            op => op.CreateFunction(
                "pairs",
                [Argument(null, Integer)],
                body: "SELECT 1, 'x'::text$",
                returnsTable: [Argument("n", Integer), Argument("T t", Text)],
                volatility: Volatility.Stable,
                parallel: ParallelSafety.Restricted,
                rows: 3),
            """
            CREATE FUNCTION pairs(integer)
            RETURNS TABLE (n integer, "T t" text)
            LANGUAGE sql STABLE PARALLEL RESTRICTED ROWS 3
            AS $body$SELECT 1, 'x'::text$$body$;
            """)
        {
            OnlyWritten = true,
        },
        new(
            "a function that returns a set",
            "",
            op => op.CreateFunction("many", [], Integer, "SELECT generate_series(1, 3)", returnsSet: true, rows: 3),
            """
            CREATE FUNCTION many()
            RETURNS SETOF integer
            LANGUAGE sql ROWS 3
            AS $$SELECT generate_series(1, 3)$$;
            """),
        new(
            "a function with arguments that go out",
            "",
            op => op.CreateFunction(
                "both",
                [Argument("a", Integer, ArgumentMode.InOut), Argument("b", Text, ArgumentMode.Out)],
                body: "SELECT a, 'x'::text"),
            """
            CREATE FUNCTION "both"(INOUT a integer, OUT b text)
            LANGUAGE sql
            AS $$SELECT a, 'x'::text$$;
            """),
        new(
            "a function in standard SQL",
            "",
            op => op.CreateFunction(
                "plus",
                [Argument("a", Integer), Argument("b", Integer)],
                Integer,
                sqlBody: "RETURN a + b",
                comment: "sum"),
            """
            CREATE FUNCTION plus(a integer, b integer)
            RETURNS integer
            LANGUAGE sql
            RETURN a + b;
            COMMENT ON FUNCTION plus(integer, integer) IS 'sum';
            """),
        new(
            "a function in standard SQL with several statements",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.CreateFunction(
                "put",
                [Argument("a", Integer)],
                VoidResult,
                sqlBody: "BEGIN ATOMIC\n  INSERT INTO t (id) VALUES (a);\n  SELECT 1;\nEND"),
            """
            CREATE FUNCTION put(a integer)
            RETURNS void
            LANGUAGE sql
            BEGIN ATOMIC
              INSERT INTO t (id) VALUES (a);
              SELECT 1;
            END;
            """),
        new(
            "a function with a support function",
            "",
            op => op.CreateFunction(
                "f",
                [Argument("a", Text)],
                Bool,
                "textlike",
                "internal",
                support: Qualified("textlike_support", "pg_catalog"),
                strict: true,
                volatility: Volatility.Immutable),
            """
            CREATE FUNCTION f(a text)
            RETURNS boolean
            LANGUAGE internal IMMUTABLE STRICT SUPPORT pg_catalog.textlike_support
            AS $$textlike$$;
            """)
        {
            OnlyWritten = true,
        },
        new(
            "a function with transforms",
            "",
            op => op.CreateFunction(
                "f",
                [Argument("a", Type("hstore"))],
                Integer,
                "return 1",
                "plpython3u",
                transforms: [Type("hstore")]),
            """
            CREATE FUNCTION f(a hstore)
            RETURNS integer
            LANGUAGE plpython3u TRANSFORM FOR TYPE hstore
            AS $$return 1$$;
            """)
        {
            OnlyWritten = true,
        },
        new(
            "a function with a setting of the session",
            "",
            op => op.CreateFunction("f", [], Integer, "SELECT 1", settings: [Setting("work_mem", [])]),
            """
            CREATE FUNCTION f()
            RETURNS integer
            LANGUAGE sql
            SET work_mem FROM CURRENT
            AS $$SELECT 1$$;
            """),
        new(
            "replace a function",
            "CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
            op => op.CreateFunction(
                "one",
                [],
                Integer,
                "SELECT 2",
                orReplace: true,
                existing: new Routine(RoutineKind.Function, Qualified("one")) { Returns = Integer, Body = "SELECT 1" }),
            """
            CREATE OR REPLACE FUNCTION one()
            RETURNS integer
            LANGUAGE sql
            AS $$SELECT 2$$;
            """),
        new(
            "replace a function for good",
            "",
            op => op.CreateFunction("one", [], Integer, "SELECT 2", orReplace: true),
            """
            CREATE OR REPLACE FUNCTION one()
            RETURNS integer
            LANGUAGE sql
            AS $$SELECT 2$$;
            """)
        {
            HasReverse = false,
        },
        new(
            "drop a function",
            "CREATE FUNCTION one(integer, text) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
            op => op.DropFunction("one", [Integer, Text], ifExists: true, cascade: true),
            "DROP FUNCTION IF EXISTS one(integer, text) CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "drop a function by its name",
            "CREATE FUNCTION one(integer, text) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
            op => op.DropFunction("one"),
            "DROP FUNCTION one;")
        {
            HasReverse = false,
        },
        new(
            "rename a function",
            "CREATE FUNCTION one(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
            op => op.RenameFunction("one", Hostile, [Integer]),
            """
            ALTER FUNCTION one(integer) RENAME TO "we""ird.Näme SELECT";
            """),
        new(
            "move a function",
            """
            CREATE FUNCTION one(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'; CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.SetFunctionSchema("one", Hostile, [Integer], schema: "public"),
            """
            ALTER FUNCTION public.one(integer) SET SCHEMA "we""ird.Näme SELECT";
            """),
    ];
}
