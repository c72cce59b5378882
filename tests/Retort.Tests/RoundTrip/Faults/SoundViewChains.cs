namespace Retort.Tests.RoundTrip.Faults;

public sealed class SoundViewChains : SoundFamily
{
    public override IEnumerable<SoundChain> Chains =>
    [
        new(
            "a view comes and goes",
            "CREATE TABLE users (id integer, email text, name text);",
            "CREATE VIEW names AS SELECT id, name FROM users; GRANT SELECT ON names TO PUBLIC;",
            "DROP VIEW names;"),
        new(
            "a view is replaced and back",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users;",
            "CREATE OR REPLACE VIEW names AS SELECT id, upper(name) AS name FROM users;",
            "CREATE OR REPLACE VIEW names AS SELECT id, name FROM users;"),
        new(
            "a view is dropped and comes back with all it had",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users; ALTER VIEW names SET (security_barrier); ALTER VIEW names ALTER COLUMN name SET DEFAULT 'x'; COMMENT ON VIEW names IS 'v'; GRANT SELECT ON names TO pg_monitor;",
            "DROP VIEW names;",
            "CREATE VIEW names AS SELECT id, name FROM users; ALTER VIEW names SET (security_barrier); ALTER VIEW names ALTER COLUMN name SET DEFAULT 'x'; COMMENT ON VIEW names IS 'v'; GRANT SELECT ON names TO pg_monitor;"),
        new(
            "a column under a view: the view away, the type changed, and all back",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users;",
            "DROP VIEW names; ALTER TABLE users ALTER COLUMN name TYPE varchar(50); CREATE VIEW names AS SELECT id, name FROM users;",
            "DROP VIEW names; ALTER TABLE users ALTER COLUMN name TYPE text; CREATE VIEW names AS SELECT id, name FROM users;"),
        new(
            "a materialized view is dropped and comes back",
            "CREATE TABLE users (id integer, email text, name text); CREATE MATERIALIZED VIEW names AS SELECT id, name FROM users; CREATE UNIQUE INDEX ix ON names (id);",
            "DROP MATERIALIZED VIEW names;",
            "CREATE MATERIALIZED VIEW names AS SELECT id, name FROM users; CREATE UNIQUE INDEX ix ON names (id);"),
        new(
            "a materialized view without data comes and goes",
            "CREATE TABLE users (id integer, email text, name text);",
            "CREATE MATERIALIZED VIEW names AS SELECT id FROM users WITH NO DATA;",
            "DROP MATERIALIZED VIEW names;"),
        new(
            "a rule comes and goes",
            "CREATE TABLE users (id integer, email text, name text); CREATE VIEW names AS SELECT id, name FROM users;",
            "CREATE RULE put AS ON INSERT TO names DO INSTEAD NOTHING;",
            "DROP RULE put ON names;"),
    ];
}
