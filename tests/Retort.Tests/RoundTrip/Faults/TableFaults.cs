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
            "table public.users: persistence is unlogged, was permanent"),
        new(
            "its fill factor is set to what it was by default",
            "CREATE TABLE users (id integer, email text, name text);",
            "ALTER TABLE users SET (fillfactor = 70);",
            "ALTER TABLE users SET (fillfactor = 100);",
            "table public.users: options are fillfactor=100, were none"),
        new(
            "a toast option stays",
            "CREATE TABLE users (id integer, email text, name text);",
            "ALTER TABLE users SET (toast.autovacuum_enabled = off, autovacuum_enabled = off);",
            "ALTER TABLE users RESET (autovacuum_enabled);",
            "table public.users: toast options are autovacuum_enabled=off, were none"),
        new(
            "its replica identity",
            "CREATE TABLE users (id integer, email text, name text); ALTER TABLE users REPLICA IDENTITY FULL;",
            "ALTER TABLE users REPLICA IDENTITY NOTHING;",
            "ALTER TABLE users REPLICA IDENTITY DEFAULT;",
            "table public.users: replica identity is default, was full"),
        new(
            "the index that is its replica identity",
            "CREATE TABLE users (id integer NOT NULL); CREATE UNIQUE INDEX ix_users_id ON users (id); ALTER TABLE users REPLICA IDENTITY USING INDEX ix_users_id;",
            "DROP INDEX ix_users_id;",
            "CREATE UNIQUE INDEX ix_users_id ON users (id);",
            "index public.ix_users_id on public.users: replica identity is false, was true"),
        new(
            "the index it is clustered on",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_id ON users (id); ALTER TABLE users CLUSTER ON ix_users_id;",
            "DROP INDEX ix_users_id;",
            "CREATE INDEX ix_users_id ON users (id);",
            "index public.ix_users_id on public.users: clustered is false, was true"),
        new(
            "row security stays on",
            "CREATE TABLE users (id integer, email text, name text);",
            "ALTER TABLE users ENABLE ROW LEVEL SECURITY;",
            "",
            "table public.users: row security is true, was false"),
        new(
            "row security is no longer forced",
            "CREATE TABLE users (id integer, email text, name text); ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;",
            "ALTER TABLE users DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;",
            "ALTER TABLE users ENABLE ROW LEVEL SECURITY;",
            "table public.users: forced row security is false, was true"),
        new(
            "its owner",
            "CREATE TABLE users (id integer, email text, name text);",
            "ALTER TABLE users OWNER TO pg_monitor;",
            "",
            "table public.users: owner is pg_monitor, was postgres"),
        new(
            "a grant stays",
            "CREATE TABLE users (id integer, email text, name text);",
            "GRANT SELECT ON users TO PUBLIC;",
            "",
            "table public.users: privileges of PUBLIC are SELECT, were none"),
        new(
            "a grant comes back without the right to hand it on",
            "CREATE TABLE users (id integer, email text, name text); GRANT SELECT, INSERT ON users TO pg_monitor WITH GRANT OPTION;",
            "REVOKE ALL ON users FROM pg_monitor;",
            "GRANT SELECT, INSERT ON users TO pg_monitor;",
            "table public.users: privileges of pg_monitor are INSERT, SELECT, were INSERT WITH GRANT OPTION, SELECT WITH GRANT OPTION"),
        new(
            "its comment",
            "CREATE TABLE users (id integer, email text, name text); COMMENT ON TABLE users IS 'people';",
            "COMMENT ON TABLE users IS 'those who log in';",
            "COMMENT ON TABLE users IS NULL;",
            """
            table public.users: comment is none, was "people"
            """),
        new(
            "it is left over with all it has",
            "",
            "CREATE TABLE users (id serial PRIMARY KEY, email text UNIQUE, boss integer REFERENCES users); CREATE INDEX ON users (boss);",
            "",
            "table public.users is left over"),
        new(
            "it is gone with all it had",
            "CREATE TABLE users (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE CHECK (email <> '')); COMMENT ON COLUMN users.email IS 'e';",
            """op.DropTable("users");""",
            "",
            "table public.users is gone"),
        new(
            "it comes back bare",
            "CREATE TABLE users (id integer); GRANT SELECT ON users TO PUBLIC; COMMENT ON TABLE users IS 'people'; ALTER TABLE users ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON users USING (true); ALTER TABLE users SET (fillfactor = 70);",
            "DROP TABLE users;",
            "CREATE TABLE users (id integer);",
            "policy own on public.users is gone",
            """
            table public.users: comment is none, was "people"
            """,
            "table public.users: privileges of PUBLIC are none, were SELECT",
            "table public.users: options are none, were fillfactor=70",
            "table public.users: row security is false, was true"),
        new(
            "its access method",
            "CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler; CREATE TABLE users (id integer) USING heap2;",
            "DROP TABLE users;",
            "CREATE TABLE users (id integer);",
            "table public.users: access method is heap, was heap2"),
        new(
            "its partition key",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at);",
            "DROP TABLE events;",
            "CREATE TABLE events (id integer, at date) PARTITION BY LIST (at);",
            "table public.events: partition key is LIST (at), was RANGE (at)"),
        new(
            "the expression of its partition key",
            "CREATE TABLE events (at date) PARTITION BY LIST ((extract(year FROM at)));",
            "DROP TABLE events;",
            "CREATE TABLE events (at date) PARTITION BY LIST ((extract(month FROM at)));",
            "table public.events: partition key is LIST (EXTRACT(month FROM at)), was LIST (EXTRACT(year FROM at))"),
        new(
            "that it is partitioned",
            "CREATE TABLE events (at date) PARTITION BY LIST (at);",
            "DROP TABLE events;",
            "CREATE TABLE events (at date);",
            "table public.events: kind is table, was partitioned table"),
        new(
            "the bound of a partition",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "DROP TABLE events_2025;",
            "CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2025-12-31');",
            "table public.events_2025: partition bound is FOR VALUES FROM ('2025-01-01') TO ('2025-12-31'), was FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')"),
        new(
            "a partition stays detached",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "ALTER TABLE events DETACH PARTITION events_2025;",
            "",
            "table public.events_2025: parents are none, were public.events",
            "table public.events_2025: partition bound is none, was FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')"),
        new(
            "a partition stays attached",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 (id integer, at date);",
            "ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "",
            "table public.events_2025: parents are public.events, were none",
            "table public.events_2025: partition bound is FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'), was none"),
        new(
            "the default partition comes back with a bound",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_rest PARTITION OF events DEFAULT;",
            "ALTER TABLE events DETACH PARTITION events_rest;",
            "ALTER TABLE events ATTACH PARTITION events_rest FOR VALUES FROM ('1900-01-01') TO ('2100-01-01');",
            "table public.events_rest: partition bound is FOR VALUES FROM ('1900-01-01') TO ('2100-01-01'), was DEFAULT"),
        new(
            "a default partition is left over",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "CREATE TABLE events_rest PARTITION OF events DEFAULT;",
            "",
            "table public.events_rest is left over"),
        new(
            "what it inherits from",
            "CREATE TABLE things (id integer); CREATE TABLE users () INHERITS (things);",
            "ALTER TABLE users NO INHERIT things;",
            "",
            "table public.users: parents are none, were public.things"),
        new(
            "the order of what it inherits from",
            "CREATE TABLE a (id integer); CREATE TABLE b (id integer); CREATE TABLE users () INHERITS (a, b);",
            "ALTER TABLE users NO INHERIT a;",
            "ALTER TABLE users INHERIT a;",
            "table public.users: parents are public.b, public.a, were public.a, public.b"),
        new(
            "the type of its rows",
            "CREATE TYPE person AS (id integer, name text); CREATE TABLE users OF person;",
            "ALTER TABLE users NOT OF;",
            "",
            "table public.users: row type is none, was public.person"),
        new(
            "its name",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_id ON users (id);",
            "ALTER TABLE users RENAME TO people; ALTER INDEX ix_users_id RENAME TO ix_people_id;",
            "ALTER TABLE people RENAME TO users;",
            "index public.ix_people_id on public.users is left over",
            "index public.ix_users_id on public.users is gone"),
        new(
            "its schema",
            "CREATE TABLE users (id integer, email text, name text); CREATE SCHEMA app;",
            "ALTER TABLE users SET SCHEMA app;",
            "",
            "table app.users is left over",
            "table public.users is gone"),
    ];
}
