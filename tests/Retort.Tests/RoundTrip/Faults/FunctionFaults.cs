namespace Retort.Tests.RoundTrip.Faults;

public sealed class FunctionFaults : FaultFamily
{
    public override string Kind => "function";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "its body",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 2';",
            "",
            "function public.one(): body is SELECT 2, was SELECT 1"),
        new(
            "its volatility",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql STABLE AS 'SELECT 1';",
            "DROP FUNCTION one();",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "function public.one(): volatility is volatile, was stable"),
        new(
            "that it is strict",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql STRICT AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "function public.one(): strict is false, was true"),
        new(
            "that it runs as its owner",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "function public.one(): security definer is false, was true"),
        new(
            "that it does not leak",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql LEAKPROOF AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "function public.one(): leakproof is false, was true"),
        new(
            "its cost",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql COST 5 AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "function public.one(): cost is 100, was 5"),
        new(
            "its parallel safety",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql PARALLEL SAFE AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "function public.one(): parallel is unsafe, was safe"),
        new(
            "its settings",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql SET search_path = pg_catalog AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "function public.one(): settings are none, were search_path=pg_catalog"),
        new(
            "its rows",
            "CREATE OR REPLACE FUNCTION one() RETURNS SETOF integer LANGUAGE sql ROWS 5 AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS SETOF integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "function public.one(): rows are 1000, were 5"),
        new(
            "the default of an argument",
            "CREATE OR REPLACE FUNCTION one(a integer DEFAULT 7) RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one(a integer DEFAULT 8) RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "function public.one(integer): arguments are a integer DEFAULT 8, were a integer DEFAULT 7"),
        new(
            "the name of an argument",
            "CREATE OR REPLACE FUNCTION one(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "DROP FUNCTION one(integer);",
            "CREATE OR REPLACE FUNCTION one(b integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "function public.one(integer): arguments are b integer, were a integer"),
        new(
            "its result",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "DROP FUNCTION one();",
            "CREATE OR REPLACE FUNCTION one() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';",
            "function public.one(): body is SELECT 1::bigint, was SELECT 1",
            "function public.one(): result is bigint, was integer"),
        new(
            "its language",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';",
            "",
            "function public.one(): language is plpgsql, was sql",
            "function public.one(): body is BEGIN RETURN 1; END, was SELECT 1"),
        new(
            "its body in SQL",
            "CREATE FUNCTION one() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT 1; END;",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT 2; END;",
            "",
            "function public.one(): body is BEGIN ATOMIC SELECT 2; END, was BEGIN ATOMIC SELECT 1; END"),
        new(
            "its support function",
            "CREATE FUNCTION many(integer, integer) RETURNS SETOF integer LANGUAGE internal STRICT SUPPORT generate_series_int4_support AS 'generate_series_int4';",
            "CREATE OR REPLACE FUNCTION many(integer, integer) RETURNS SETOF integer LANGUAGE internal STRICT AS 'generate_series_int4';",
            "",
            "function public.many(integer,integer): support function is none, was generate_series_int4_support(internal)"),
        new(
            "its privileges",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1'; REVOKE EXECUTE ON FUNCTION one() FROM PUBLIC;",
            "DROP FUNCTION one();",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "function public.one(): privileges of PUBLIC are EXECUTE, were none"),
        new(
            "its owner",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION one() OWNER TO pg_monitor;",
            "DROP FUNCTION one();",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "function public.one(): owner is postgres, was pg_monitor"),
        new(
            "its comment",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1'; COMMENT ON FUNCTION one() IS 'one';",
            "DROP FUNCTION one();",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            """
            function public.one(): comment is none, was "one"
            """),
        new(
            "one of the same name is left over",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "function public.one(integer) is left over"),
        new(
            "a procedure's body",
            "CREATE PROCEDURE p(a integer) LANGUAGE sql AS 'SELECT 1';",
            "CREATE OR REPLACE PROCEDURE p(a integer) LANGUAGE sql AS 'SELECT 2';",
            "",
            "procedure public.p(integer): body is SELECT 2, was SELECT 1"),
        new(
            "a procedure is gone",
            "CREATE PROCEDURE p(a integer) LANGUAGE sql AS 'SELECT 1';",
            "DROP PROCEDURE p(integer);",
            "CREATE FUNCTION p(a integer) RETURNS void LANGUAGE sql AS 'SELECT 1';",
            "function public.p(integer) is left over",
            "procedure public.p(integer) is gone"),
        new(
            "an aggregate's first value",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0');",
            "DROP AGGREGATE total(integer);",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '1');",
            "aggregate public.total(integer): initial value is 1, was 0"),
        new(
            "an aggregate's state function",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0');",
            "DROP AGGREGATE total(integer);",
            "CREATE AGGREGATE total(integer) (sfunc = int4mul, stype = integer, initcond = '0');",
            "aggregate public.total(integer): state function is int4mul(integer,integer), was int4pl(integer,integer)"),
        new(
            "an aggregate's final and combine functions",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0', finalfunc = int4um, combinefunc = int4pl);",
            "DROP AGGREGATE total(integer);",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0');",
            "aggregate public.total(integer): combine function is none, was int4pl(integer,integer)",
            "aggregate public.total(integer): final function is none, was int4um(integer)"),
        new(
            "an aggregate's moving state and sort operator",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0', msfunc = int4pl, minvfunc = int4mi, mstype = integer, minitcond = '0', sortop = <, sspace = 100);",
            "DROP AGGREGATE total(integer);",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0');",
            "aggregate public.total(integer): moving initial value is none, was 0",
            "aggregate public.total(integer): moving inverse function is none, was int4mi(integer,integer)",
            "aggregate public.total(integer): moving state function is none, was int4pl(integer,integer)",
            "aggregate public.total(integer): moving state type is none, was integer",
            "aggregate public.total(integer): sort operator is none, was <(integer,integer)",
            "aggregate public.total(integer): state size is 0, was 100"),
        new(
            "a window function is left over",
            "",
            "CREATE FUNCTION place() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';",
            "",
            "function public.place() is left over"),
    ];
}
