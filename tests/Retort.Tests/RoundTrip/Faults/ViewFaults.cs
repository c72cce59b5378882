namespace Retort.Tests.RoundTrip.Faults;

public sealed class ViewFaults : FaultFamily
{
    public override string Kind => "view";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "its definition",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users;",
            "CREATE OR REPLACE VIEW names AS SELECT id, upper(name) AS name FROM users;",
            "",
            "view public.names: definition is SELECT users.id, upper(users.name) AS name FROM public.users, was SELECT users.id, users.name FROM public.users")
        {
            Later = (16, ["view public.names: definition is SELECT id, upper(name) AS name FROM public.users, was SELECT id, name FROM public.users"]),
        },
        new(
            "its security barrier",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names WITH (security_barrier) AS SELECT id, name FROM users;",
            "DROP VIEW names;",
            "CREATE VIEW names AS SELECT id, name FROM users;",
            "view public.names: options are none, were security_barrier=true"),
        new(
            "its check option",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users WHERE id > 0 WITH LOCAL CHECK OPTION;",
            "DROP VIEW names;",
            "CREATE VIEW names AS SELECT id, name FROM users WHERE id > 0 WITH CASCADED CHECK OPTION;",
            "view public.names: options are check_option=cascaded, were check_option=local"),
        new(
            "that it asks as its caller",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names WITH (security_invoker) AS SELECT id, name FROM users;",
            "DROP VIEW names;",
            "CREATE VIEW names AS SELECT id, name FROM users;",
            "view public.names: options are none, were security_invoker=true")
        {
            Since = 15,
        },
        new(
            "the default of its column",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users; ALTER VIEW names ALTER COLUMN name SET DEFAULT 'nobody';",
            "DROP VIEW names;",
            "CREATE VIEW names AS SELECT id, name FROM users;",
            "column public.names.name: default is none, was 'nobody'::text"),
        new(
            "its privileges and its comment",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users; GRANT SELECT ON names TO PUBLIC; COMMENT ON VIEW names IS 'short';",
            "DROP VIEW names;",
            "CREATE VIEW names AS SELECT id, name FROM users;",
            """
            view public.names: comment is none, was "short"
            """,
            "view public.names: privileges of PUBLIC are none, were SELECT"),
        new(
            "its trigger",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER put INSTEAD OF INSERT ON names FOR EACH ROW EXECUTE FUNCTION f();",
            "DROP VIEW names;",
            "CREATE VIEW names AS SELECT id, name FROM users;",
            "trigger put on public.names is gone"),
        new(
            "its rule",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users; CREATE RULE put AS ON INSERT TO names DO INSTEAD NOTHING;",
            "DROP VIEW names;",
            "CREATE VIEW names AS SELECT id, name FROM users;",
            "rule put on public.names is gone"),
        new(
            "the name of its column",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users;",
            "ALTER VIEW names RENAME COLUMN name TO label;",
            "",
            "view public.names: definition is SELECT users.id, users.name AS label FROM public.users, was SELECT users.id, users.name FROM public.users")
        {
            Later = (16, ["view public.names: definition is SELECT id, name AS label FROM public.users, was SELECT id, name FROM public.users"]),
        },
        new(
            "it comes back with a column more",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users;",
            "DROP VIEW names;",
            "CREATE VIEW names AS SELECT id, name, email FROM users;",
            "view public.names: definition is SELECT users.id, users.name, users.email FROM public.users, was SELECT users.id, users.name FROM public.users")
        {
            Later = (16, ["view public.names: definition is SELECT id, name, email FROM public.users, was SELECT id, name FROM public.users"]),
        },
        new(
            "it comes back materialized",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users;",
            "DROP VIEW names;",
            "CREATE MATERIALIZED VIEW names AS SELECT id, name FROM users;",
            "materialized view public.names is left over",
            "view public.names is gone"),
        new(
            "it is left over",
            "CREATE TABLE users (id integer, email text, name text);",
            "CREATE VIEW names AS SELECT id, name FROM users;",
            "",
            "view public.names is left over"),
        new(
            "it is gone by cascade",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users;",
            "DROP TABLE users CASCADE;",
            "CREATE TABLE users (id integer, email text, name text);",
            "view public.names is gone"),
        new(
            "a materialized one is not populated",
            "CREATE TABLE users (id integer, email text, name text); CREATE MATERIALIZED VIEW names AS SELECT id, name FROM users;",
            "DROP MATERIALIZED VIEW names;",
            "CREATE MATERIALIZED VIEW names AS SELECT id, name FROM users WITH NO DATA;",
            "materialized view public.names: populated is false, was true"),
        new(
            "a materialized one's definition",
            "CREATE TABLE users (id integer, email text, name text); CREATE MATERIALIZED VIEW names AS SELECT id, name FROM users;",
            "DROP MATERIALIZED VIEW names;",
            "CREATE MATERIALIZED VIEW names AS SELECT id, name FROM users WHERE id > 0;",
            "materialized view public.names: definition is SELECT users.id, users.name FROM public.users WHERE (users.id > 0), was SELECT users.id, users.name FROM public.users")
        {
            Later = (16, ["materialized view public.names: definition is SELECT id, name FROM public.users WHERE (id > 0), was SELECT id, name FROM public.users"]),
        },
        new(
            "a materialized one's index",
            "CREATE TABLE users (id integer, email text, name text); CREATE MATERIALIZED VIEW names AS SELECT id, name FROM users; CREATE UNIQUE INDEX ix_names ON names (id);",
            "DROP MATERIALIZED VIEW names;",
            "CREATE MATERIALIZED VIEW names AS SELECT id, name FROM users;",
            "index public.ix_names on public.names is gone"),
        new(
            "a materialized one's options and privileges",
            "CREATE TABLE users (id integer, email text, name text); CREATE MATERIALIZED VIEW names AS SELECT id, name FROM users; ALTER MATERIALIZED VIEW names SET (fillfactor = 50); GRANT SELECT ON names TO pg_monitor;",
            "DROP MATERIALIZED VIEW names;",
            "CREATE MATERIALIZED VIEW names AS SELECT id, name FROM users;",
            "materialized view public.names: privileges of pg_monitor are none, were SELECT",
            "materialized view public.names: options are none, were fillfactor=50"),
    ];
}
