namespace Retort.Tests.RoundTrip.Faults;

public sealed class TableFaults : FaultFamily
{
    public override string Kind => "table";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "it stays unlogged",
            "CREATE TABLE users (id integer, email text, name text);",
            "ALTER TABLE users SET UNLOGGED;",
            "",
            "?"),
        new(
            "its fill factor is set to what it was by default",
            "CREATE TABLE users (id integer, email text, name text);",
            "ALTER TABLE users SET (fillfactor = 70);",
            "ALTER TABLE users SET (fillfactor = 100);",
            "?"),
        new(
            "a toast option stays",
            "CREATE TABLE users (id integer, email text, name text);",
            "ALTER TABLE users SET (toast.autovacuum_enabled = off, autovacuum_enabled = off);",
            "ALTER TABLE users RESET (autovacuum_enabled);",
            "?"),
        new(
            "its replica identity",
            "CREATE TABLE users (id integer, email text, name text); ALTER TABLE users REPLICA IDENTITY FULL;",
            "ALTER TABLE users REPLICA IDENTITY NOTHING;",
            "ALTER TABLE users REPLICA IDENTITY DEFAULT;",
            "?"),
        new(
            "the index that is its replica identity",
            "CREATE TABLE users (id integer NOT NULL); CREATE UNIQUE INDEX ix_users_id ON users (id); ALTER TABLE users REPLICA IDENTITY USING INDEX ix_users_id;",
            "DROP INDEX ix_users_id;",
            "CREATE UNIQUE INDEX ix_users_id ON users (id);",
            "?"),
        new(
            "the index it is clustered on",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_id ON users (id); ALTER TABLE users CLUSTER ON ix_users_id;",
            "DROP INDEX ix_users_id;",
            "CREATE INDEX ix_users_id ON users (id);",
            "?"),
        new(
            "row security stays on",
            "CREATE TABLE users (id integer, email text, name text);",
            "ALTER TABLE users ENABLE ROW LEVEL SECURITY;",
            "",
            "?"),
        new(
            "row security is no longer forced",
            "CREATE TABLE users (id integer, email text, name text); ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;",
            "ALTER TABLE users DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;",
            "ALTER TABLE users ENABLE ROW LEVEL SECURITY;",
            "?"),
        new(
            "its owner",
            "CREATE TABLE users (id integer, email text, name text);",
            "ALTER TABLE users OWNER TO pg_monitor;",
            "",
            "?"),
        new(
            "a grant stays",
            "CREATE TABLE users (id integer, email text, name text);",
            "GRANT SELECT ON users TO PUBLIC;",
            "",
            "?"),
        new(
            "a grant comes back without the right to hand it on",
            "CREATE TABLE users (id integer, email text, name text); GRANT SELECT, INSERT ON users TO pg_monitor WITH GRANT OPTION;",
            "REVOKE ALL ON users FROM pg_monitor;",
            "GRANT SELECT, INSERT ON users TO pg_monitor;",
            "?"),
        new(
            "its comment",
            "CREATE TABLE users (id integer, email text, name text); COMMENT ON TABLE users IS 'people';",
            "COMMENT ON TABLE users IS 'those who log in';",
            "COMMENT ON TABLE users IS NULL;",
            "?"),
        new(
            "it is left over with all it has",
            "",
            "CREATE TABLE users (id serial PRIMARY KEY, email text UNIQUE, boss integer REFERENCES users); CREATE INDEX ON users (boss);",
            "",
            "?"),
        new(
            "it is gone with all it had",
            "CREATE TABLE users (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE CHECK (email <> '')); COMMENT ON COLUMN users.email IS 'e';",
            """op.DropTable("users");""",
            "",
            "?"),
        new(
            "it comes back bare",
            "CREATE TABLE users (id integer); GRANT SELECT ON users TO PUBLIC; COMMENT ON TABLE users IS 'people'; ALTER TABLE users ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON users USING (true); ALTER TABLE users SET (fillfactor = 70);",
            "DROP TABLE users;",
            "CREATE TABLE users (id integer);",
            "?"),
        new(
            "its access method",
            "CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler; CREATE TABLE users (id integer) USING heap2;",
            "DROP TABLE users;",
            "CREATE TABLE users (id integer);",
            "?"),
        new(
            "its partition key",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at);",
            "DROP TABLE events;",
            "CREATE TABLE events (id integer, at date) PARTITION BY LIST (at);",
            "?"),
        new(
            "the expression of its partition key",
            "CREATE TABLE events (at date) PARTITION BY LIST ((extract(year FROM at)));",
            "DROP TABLE events;",
            "CREATE TABLE events (at date) PARTITION BY LIST ((extract(month FROM at)));",
            "?"),
        new(
            "that it is partitioned",
            "CREATE TABLE events (at date) PARTITION BY LIST (at);",
            "DROP TABLE events;",
            "CREATE TABLE events (at date);",
            "?"),
        new(
            "the bound of a partition",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "DROP TABLE events_2025;",
            "CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2025-12-31');",
            "?"),
        new(
            "a partition stays detached",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "ALTER TABLE events DETACH PARTITION events_2025;",
            "",
            "?"),
        new(
            "a partition stays attached",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 (id integer, at date);",
            "ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "",
            "?"),
        new(
            "the default partition comes back with a bound",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_rest PARTITION OF events DEFAULT;",
            "ALTER TABLE events DETACH PARTITION events_rest;",
            "ALTER TABLE events ATTACH PARTITION events_rest FOR VALUES FROM ('1900-01-01') TO ('2100-01-01');",
            "?"),
        new(
            "a default partition is left over",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "CREATE TABLE events_rest PARTITION OF events DEFAULT;",
            "",
            "?"),
        new(
            "what it inherits from",
            "CREATE TABLE things (id integer); CREATE TABLE users () INHERITS (things);",
            "ALTER TABLE users NO INHERIT things;",
            "",
            "?"),
        new(
            "the order of what it inherits from",
            "CREATE TABLE a (id integer); CREATE TABLE b (id integer); CREATE TABLE users () INHERITS (a, b);",
            "ALTER TABLE users NO INHERIT a;",
            "ALTER TABLE users INHERIT a;",
            "?"),
        new(
            "the type of its rows",
            "CREATE TYPE person AS (id integer, name text); CREATE TABLE users OF person;",
            "ALTER TABLE users NOT OF;",
            "",
            "?"),
        new(
            "its name",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_id ON users (id);",
            "ALTER TABLE users RENAME TO people; ALTER INDEX ix_users_id RENAME TO ix_people_id;",
            "ALTER TABLE people RENAME TO users;",
            "?"),
        new(
            "its schema",
            "CREATE TABLE users (id integer, email text, name text); CREATE SCHEMA app;",
            "ALTER TABLE users SET SCHEMA app;",
            "",
            "?"),
    ];
}
