namespace Retort.Tests.RoundTrip.Faults;

public sealed class IndexFaults : FaultFamily
{
    public override string Kind => "index";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "its uniqueness",
            "CREATE TABLE users (id integer, email text, name text); CREATE UNIQUE INDEX ix_users_email ON users (email);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "?"),
        new(
            "its uniqueness, in typed operations",
            "CREATE TABLE users (id integer, email text, name text); CREATE UNIQUE INDEX ix_users_email ON users (email);",
            """op.DropIndex("ix_users_email", "users");""",
            """op.CreateIndex("ix_users_email", "users", ["email"]);""",
            "?"),
        new(
            "its predicate",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email) WHERE id > 0;",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "?"),
        new(
            "another predicate",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email) WHERE id > 0;",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email) WHERE id >= 0;",
            "?"),
        new(
            "its operator class",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email text_pattern_ops);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "?"),
        new(
            "the parameters of its operator class",
            "CREATE TABLE docs (body tsvector); CREATE INDEX ix_docs ON docs USING gist (body tsvector_ops (siglen = 64));",
            "DROP INDEX ix_docs;",
            "CREATE INDEX ix_docs ON docs USING gist (body);",
            "?"),
        new(
            "its included column",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email) INCLUDE (name);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "?"),
        new(
            "its included column as a key",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email) INCLUDE (name);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email, name);",
            "?"),
        new(
            "its descending order",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email DESC NULLS LAST);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "?"),
        new(
            "where its nulls are",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (id, email NULLS FIRST);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (id, email);",
            "?"),
        new(
            "the order of its columns",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users ON users (email, name);",
            "DROP INDEX ix_users;",
            "CREATE INDEX ix_users ON users (name, email);",
            "?"),
        new(
            "its expression",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (lower(email));",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (upper(email));",
            "?"),
        new(
            "its expression and predicate",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (lower(email)) WHERE id > 0;",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (upper(email));",
            "?"),
        new(
            "its method",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users USING hash (email);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "?"),
        new(
            "its collation",
            """CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email COLLATE "C");""",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "?"),
        new(
            "its fill factor",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email) WITH (fillfactor = 70);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "?"),
        new(
            "nulls that are not distinct",
            "CREATE TABLE users (id integer, email text, name text); CREATE UNIQUE INDEX ix_users_email ON users (email) NULLS NOT DISTINCT;",
            "DROP INDEX ix_users_email;",
            "CREATE UNIQUE INDEX ix_users_email ON users (email);",
            "?")
        {
            Since = 15,
        },
        new(
            "the statistics target of its expression",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (lower(email)); ALTER INDEX ix_users_email ALTER COLUMN 1 SET STATISTICS 500;",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (lower(email));",
            "?"),
        new(
            "its comment",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email); COMMENT ON INDEX ix_users_email IS 'for the login';",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "?"),
        new(
            "its name",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX users_email_ix ON users (email);",
            "?"),
        new(
            "itself",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email);",
            "DROP INDEX ix_users_email;",
            "",
            "?"),
        new(
            "it is left over",
            "CREATE TABLE users (id integer, email text, name text);",
            "CREATE INDEX ix_users_email ON users (lower(email));",
            "",
            "?"),
        new(
            "it is left over, built concurrently",
            "CREATE TABLE users (id integer, email text, name text);",
            """op.CreateIndex("ix_users_email", "users", ["email"], concurrently: true);""",
            "",
            "?"),
        new(
            "the indexes of the partitions",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); CREATE INDEX ix_events_at ON events (at);",
            "DROP INDEX ix_events_at;",
            "CREATE INDEX ix_events_at ON ONLY events (at);",
            "?"),
    ];
}
