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
            "trigger noted on public.users: enabled is false, was true"),
        new(
            "that it fires on replicas",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note(); ALTER TABLE users ENABLE REPLICA TRIGGER noted;",
            "ALTER TABLE users DISABLE TRIGGER noted;",
            "ALTER TABLE users ENABLE TRIGGER noted;",
            "trigger noted on public.users: enabled is true, was on replicas"),
        new(
            "an event",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "trigger noted on public.users: events are INSERT, were INSERT, UPDATE"),
        new(
            "its moment",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "trigger noted on public.users: moment is AFTER, was BEFORE"),
        new(
            "that it is for each row",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH STATEMENT EXECUTE FUNCTION note();",
            "trigger noted on public.users: level is statement, was row"),
        new(
            "its columns",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER UPDATE OF email, name ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER UPDATE OF email ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "trigger noted on public.users: columns are email, were email, name"),
        new(
            "its condition",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW WHEN (NEW.id > 0) EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "trigger noted on public.users: condition is none, was (new.id > 0)"),
        new(
            "its arguments",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note('a');",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "trigger noted on public.users: function is public.note(), was public.note('a')"),
        new(
            "its transition table",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH STATEMENT EXECUTE FUNCTION note();",
            "trigger noted on public.users: new table is none, was fresh"),
        new(
            "its function",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION other();",
            "trigger noted on public.users: function is public.other(), was public.note()"),
        new(
            "that it is deferrable",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE CONSTRAINT TRIGGER noted AFTER INSERT ON users DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "CREATE CONSTRAINT TRIGGER noted AFTER INSERT ON users DEFERRABLE FOR EACH ROW EXECUTE FUNCTION note();",
            "trigger noted on public.users: initially deferred is false, was true"),
        new(
            "it is left over",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "",
            "trigger noted on public.users is left over"),
        new(
            "a constraint trigger is left over",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';",
            "CREATE CONSTRAINT TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "",
            "trigger noted on public.users is left over"),
        new(
            "it is gone",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON users;",
            "",
            "trigger noted on public.users is gone"),
        new(
            "that of a partitioned table is gone",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION note();",
            "DROP TRIGGER noted ON events;",
            "",
            "trigger noted on public.events is gone"),
        new(
            "its comment",
            "CREATE TABLE users (id integer, email text, name text); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note(); COMMENT ON TRIGGER noted ON users IS 'n';",
            "DROP TRIGGER noted ON users;",
            "CREATE TRIGGER noted AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION note();",
            """
            trigger noted on public.users: comment is none, was "n"
            """),
    ];
}
