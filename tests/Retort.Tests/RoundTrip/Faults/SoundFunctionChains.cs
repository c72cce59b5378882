namespace Retort.Tests.RoundTrip.Faults;

public sealed class SoundFunctionChains : SoundFamily
{
    public override IEnumerable<SoundChain> Chains =>
    [
        new(
            "a function comes and goes",
            "",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS 'SELECT 1';",
            "DROP FUNCTION one();"),
        new(
            "a function is replaced and back",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql STABLE AS 'SELECT 2';",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';"),
        new(
            "a function's result changes and back",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "DROP FUNCTION one(); CREATE OR REPLACE FUNCTION one() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';",
            "DROP FUNCTION one(); CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';"),
        new(
            "execution revoked and granted",
            "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "REVOKE EXECUTE ON FUNCTION one() FROM PUBLIC;",
            "GRANT EXECUTE ON FUNCTION one() TO PUBLIC;"),
        new(
            "an aggregate and a procedure come and go",
            "",
            "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0'); CREATE PROCEDURE p() LANGUAGE sql AS '';",
            "DROP PROCEDURE p(); DROP AGGREGATE total(integer);"),
        new(
            "a trigger is dropped and comes back",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();"),
        new(
            "a trigger is disabled and enabled",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "ALTER TABLE users DISABLE TRIGGER noted;",
            "ALTER TABLE users ENABLE TRIGGER noted;"),
        new(
            "a constraint trigger comes and goes",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';",
            "CREATE CONSTRAINT TRIGGER noted AFTER INSERT ON users DEFERRABLE FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;"),
        new(
            "a trigger of a partitioned table comes and goes",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';",
            "CREATE TRIGGER noted AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON events;"),
        new(
            "an event trigger comes and goes",
            "CREATE FUNCTION audit() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';",
            "CREATE EVENT TRIGGER audited ON ddl_command_end EXECUTE FUNCTION audit();",
            "DROP EVENT TRIGGER audited;"),
    ];
}
