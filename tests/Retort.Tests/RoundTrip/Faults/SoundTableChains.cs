namespace Retort.Tests.RoundTrip.Faults;

public sealed class SoundTableChains : SoundFamily
{
    public override IEnumerable<SoundChain> Chains =>
    [
        new(
            "a table comes and goes",
            "",
            "CREATE TABLE users (id serial PRIMARY KEY, email text UNIQUE, boss integer REFERENCES users); COMMENT ON TABLE users IS 'u'; GRANT SELECT ON users TO PUBLIC;",
            "DROP TABLE users;"),
        new(
            "a table comes and goes, in typed operations",
            "",
            """op.CreateTable("users", [Column("id", Integer, nullable: false), Column("email", Text), PrimaryKey(["id"])]); op.CreateIndex("ix_users_email", "users", ["email"], unique: true);""",
            """op.DropIndex("ix_users_email", "users"); op.DropTable("users");"""),
        new(
            "a bare table is dropped and made again",
            "CREATE TABLE users (id integer, email text);",
            "DROP TABLE users;",
            "CREATE TABLE users (id integer, email text);"),
        new(
            "a table is dropped and made again with all it had",
            "CREATE TABLE users (id integer, email text); GRANT SELECT ON users TO pg_monitor; ALTER TABLE users ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON users USING (id = 1); COMMENT ON TABLE users IS 'u'; CREATE INDEX ix ON users (id); ALTER TABLE users SET (fillfactor = 70);",
            "DROP TABLE users;",
            "CREATE TABLE users (id integer, email text); ALTER TABLE users SET (fillfactor = 70); CREATE INDEX ix ON users (id); COMMENT ON TABLE users IS 'u'; ALTER TABLE users ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON users USING (id = 1); GRANT SELECT ON users TO pg_monitor;"),
        new(
            "a table is renamed and back",
            "CREATE TABLE users (id integer, email text);",
            "ALTER TABLE users RENAME TO people;",
            "ALTER TABLE people RENAME TO users;"),
        new(
            "a table moves to a schema and back",
            "CREATE TABLE users (id integer, email text); CREATE SCHEMA app;",
            "ALTER TABLE users SET SCHEMA app;",
            "ALTER TABLE app.users SET SCHEMA public;"),
        new(
            "unlogged and logged again",
            "CREATE TABLE users (id integer, email text);",
            "ALTER TABLE users SET UNLOGGED;",
            "ALTER TABLE users SET LOGGED;"),
        new(
            "storage parameters are set and reset",
            "CREATE TABLE users (id integer, email text);",
            "ALTER TABLE users SET (fillfactor = 70, toast.autovacuum_enabled = off);",
            "ALTER TABLE users RESET (fillfactor, toast.autovacuum_enabled);"),
        new(
            "another owner and back",
            "CREATE TABLE users (id serial PRIMARY KEY);",
            "ALTER TABLE users OWNER TO pg_monitor;",
            "ALTER TABLE users OWNER TO postgres;"),
        new(
            "granted and revoked",
            "CREATE TABLE users (id integer, email text);",
            "GRANT SELECT, INSERT ON users TO pg_monitor WITH GRANT OPTION; GRANT SELECT (email) ON users TO PUBLIC;",
            "REVOKE SELECT, INSERT ON users FROM pg_monitor; REVOKE SELECT (email) ON users FROM PUBLIC;"),
        new(
            "revoked from the owner and granted",
            "CREATE TABLE users (id integer, email text);",
            "REVOKE DELETE ON users FROM postgres;",
            "GRANT DELETE ON users TO postgres;"),
        new(
            "row security on and off",
            "CREATE TABLE users (id integer, email text);",
            "ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; CREATE POLICY own ON users USING (true);",
            "DROP POLICY own ON users; ALTER TABLE users NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;"),
        new(
            "replica identity there and back",
            "CREATE TABLE users (id integer NOT NULL); CREATE UNIQUE INDEX ix ON users (id);",
            "ALTER TABLE users REPLICA IDENTITY USING INDEX ix;",
            "ALTER TABLE users REPLICA IDENTITY DEFAULT;"),
        new(
            "clustered and not",
            "CREATE TABLE users (id integer, email text); CREATE INDEX ix ON users (id);",
            "ALTER TABLE users CLUSTER ON ix;",
            "ALTER TABLE users SET WITHOUT CLUSTER;"),
        new(
            "a partition is detached and attached",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "ALTER TABLE events DETACH PARTITION events_2025;",
            "ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');"),
        new(
            "a partition is attached and detached",
            "CREATE TABLE events (at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 (at date); CREATE INDEX ON events_2025 (at);",
            "ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "ALTER TABLE events DETACH PARTITION events_2025;"),
        new(
            "a partition with a key is detached and attached",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); ALTER TABLE events ADD PRIMARY KEY (id, at); CREATE INDEX ix_events_at ON events (at);",
            "ALTER TABLE events DETACH PARTITION events_2025;",
            "ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');"),
        new(
            "a default partition comes and goes",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "CREATE TABLE events_rest PARTITION OF events DEFAULT;",
            "DROP TABLE events_rest;"),
        new(
            "a partition is dropped and made again",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "DROP TABLE events_2025;",
            "CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');"),
        new(
            "inherits and does not",
            "CREATE TABLE things (id integer); CREATE TABLE users (id integer);",
            "ALTER TABLE users INHERIT things;",
            "ALTER TABLE users NO INHERIT things;"),
        new(
            "of a type and not",
            "CREATE TYPE person AS (id integer, name text); CREATE TABLE users (id integer, name text);",
            "ALTER TABLE users OF person;",
            "ALTER TABLE users NOT OF;"),
    ];
}
