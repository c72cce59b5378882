namespace Retort.Tests.RoundTrip.Faults;

public sealed class TriggerFaults : FaultFamily
{
    public override string Kind => "trigger";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "it stays disabled",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "ALTER TABLE users DISABLE TRIGGER noted;",
            "",
            "?"),
        new(
            "that it fires on replicas",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note(); ALTER TABLE users ENABLE REPLICA TRIGGER noted;",
            "ALTER TABLE users DISABLE TRIGGER noted;",
            "ALTER TABLE users ENABLE TRIGGER noted;",
            "?"),
        new(
            "an event",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "?"),
        new(
            "its moment",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "?"),
        new(
            "that it is for each row",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH STATEMENT EXECUTE FUNCTION note();",
            "?"),
        new(
            "its columns",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER UPDATE OF email, name ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER UPDATE OF email ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "?"),
        new(
            "its condition",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW WHEN (NEW.id > 0) EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "?"),
        new(
            "its arguments",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note('a');",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "?"),
        new(
            "its transition table",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH STATEMENT EXECUTE FUNCTION note();",
            "?"),
        new(
            "its function",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION other();",
            "?"),
        new(
            "that it is deferrable",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE CONSTRAINT TRIGGER noted AFTER INSERT ON users DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE CONSTRAINT TRIGGER noted AFTER INSERT ON users DEFERRABLE FOR EACH ROW EXECUTE FUNCTION note();",
            "?"),
        new(
            "it is left over",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "",
            "?"),
        new(
            "a constraint trigger is left over",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';",
            "CREATE CONSTRAINT TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "",
            "?"),
        new(
            "it is gone",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "",
            "?"),
        new(
            "that of a partitioned table is gone",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON events;",
            "",
            "?"),
        new(
            "its comment",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note(); COMMENT ON TRIGGER noted ON users IS 'n';",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "?"),
    ];
}
