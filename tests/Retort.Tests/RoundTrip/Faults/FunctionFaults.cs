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
            "?"),
        new(
            "its volatility",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql STABLE AS 'SELECT 1';",
            "DROP FUNCTION one();",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "?"),
        new(
            "that it is strict",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql STRICT AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "?"),
        new(
            "that it runs as its owner",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "?"),
        new(
            "that it does not leak",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql LEAKPROOF AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "?"),
        new(
            "its cost",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql COST 5 AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "?"),
        new(
            "its parallel safety",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql PARALLEL SAFE AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "?"),
        new(
            "its settings",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql SET search_path = pg_catalog AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "?"),
        new(
            "its rows",
            "CREATE OR REPLACE FUNCTION one() RETURNS SETOF integer LANGUAGE sql ROWS 5 AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS SETOF integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "?"),
        new(
            "the default of an argument",
            "CREATE OR REPLACE FUNCTION one(a integer DEFAULT 7) RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one(a integer DEFAULT 8) RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "?"),
        new(
            "the name of an argument",
            "CREATE OR REPLACE FUNCTION one(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "DROP FUNCTION one(integer);",
            "CREATE OR REPLACE FUNCTION one(b integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "?"),
        new(
            "its result",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "DROP FUNCTION one();",
            "CREATE OR REPLACE FUNCTION one() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';",
            "?"),
        new(
            "its language",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';",
            "",
            "?"),
        new(
            "its body in SQL",
            "CREATE FUNCTION one() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT 1; END;",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT 2; END;",
            "",
            "?"),
        new(
            "its support function",
            "CREATE FUNCTION many(integer, integer) RETURNS SETOF integer LANGUAGE internal STRICT SUPPORT generate_series_int4_support AS 'generate_series_int4';",
            "CREATE OR REPLACE FUNCTION many(integer, integer) RETURNS SETOF integer LANGUAGE internal STRICT AS 'generate_series_int4';",
            "",
            "?"),
        new(
            "its privileges",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1'; REVOKE EXECUTE ON FUNCTION one() FROM PUBLIC;",
            "DROP FUNCTION one();",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "?"),
        new(
            "its owner",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION one() OWNER TO pg_monitor;",
            "DROP FUNCTION one();",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "?"),
        new(
            "its comment",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1'; COMMENT ON FUNCTION one() IS 'one';",
            "DROP FUNCTION one();",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "?"),
        new(
            "one of the same name is left over",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "",
            "?"),
        new(
            "a procedure's body",
            "CREATE PROCEDURE p(a integer) LANGUAGE sql AS 'SELECT 1';",
            "CREATE OR REPLACE PROCEDURE p(a integer) LANGUAGE sql AS 'SELECT 2';",
            "",
            "?"),
        new(
            "a procedure is gone",
            "CREATE PROCEDURE p(a integer) LANGUAGE sql AS 'SELECT 1';",
            "DROP PROCEDURE p(integer);",
            "CREATE FUNCTION p(a integer) RETURNS void LANGUAGE sql AS 'SELECT 1';",
            "?"),
        new(
            "an aggregate's first value",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0');",
            "DROP AGGREGATE total(integer);",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '1');",
            "?"),
        new(
            "an aggregate's state function",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0');",
            "DROP AGGREGATE total(integer);",
            "CREATE AGGREGATE total(integer) (sfunc = int4mul, stype = integer, initcond = '0');",
            "?"),
        new(
            "an aggregate's final and combine functions",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0', finalfunc = int4um, combinefunc = int4pl);",
            "DROP AGGREGATE total(integer);",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0');",
            "?"),
        new(
            "an aggregate's moving state and sort operator",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0', msfunc = int4pl, minvfunc = int4mi, mstype = integer, minitcond = '0', sortop = <, sspace = 100);",
            "DROP AGGREGATE total(integer);",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0');",
            "?"),
        new(
            "a window function is left over",
            "",
            "CREATE FUNCTION place() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';",
            "",
            "?"),
    ];
}
