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
            "index public.ix_users_email on public.users: unique is false, was true"),
        new(
            "its uniqueness, in typed operations",
            "CREATE TABLE users (id integer, email text, name text); CREATE UNIQUE INDEX ix_users_email ON users (email);",
            """op.DropIndex("ix_users_email", "users");""",
            """op.CreateIndex("ix_users_email", "users", ["email"]);""",
            "index public.ix_users_email on public.users: unique is false, was true"),
        new(
            "its predicate",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email) WHERE id > 0;",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "index public.ix_users_email on public.users: predicate is none, was (id > 0)"),
        new(
            "another predicate",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email) WHERE id > 0;",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email) WHERE id >= 0;",
            "index public.ix_users_email on public.users: predicate is (id >= 0), was (id > 0)"),
        new(
            "its operator class",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email text_pattern_ops);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "index public.ix_users_email on public.users: columns are email, were email text_pattern_ops"),
        new(
            "the parameters of its operator class",
            "CREATE TABLE docs (body tsvector); CREATE INDEX ix_docs ON docs USING gist (body tsvector_ops (siglen = 64));",
            "DROP INDEX ix_docs;",
            "CREATE INDEX ix_docs ON docs USING gist (body);",
            "index public.ix_docs on public.docs: columns are body, were body tsvector_ops (siglen=64)"),
        new(
            "its included column",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email) INCLUDE (name);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "index public.ix_users_email on public.users: included columns are none, were name"),
        new(
            "its included column as a key",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email) INCLUDE (name);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email, name);",
            "index public.ix_users_email on public.users: columns are email, name, were email",
            "index public.ix_users_email on public.users: included columns are none, were name"),
        new(
            "its descending order",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email DESC NULLS LAST);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "index public.ix_users_email on public.users: columns are email, were email DESC NULLS LAST"),
        new(
            "where its nulls are",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (id, email NULLS FIRST);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (id, email);",
            "index public.ix_users_email on public.users: columns are id, email, were id, email NULLS FIRST"),
        new(
            "the order of its columns",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users ON users (email, name);",
            "DROP INDEX ix_users;",
            "CREATE INDEX ix_users ON users (name, email);",
            "index public.ix_users on public.users: columns are name, email, were email, name"),
        new(
            "its expression",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (lower(email));",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (upper(email));",
            "index public.ix_users_email on public.users: columns are upper(email), were lower(email)"),
        new(
            "its expression and predicate",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (lower(email)) WHERE id > 0;",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (upper(email));",
            "index public.ix_users_email on public.users: columns are upper(email), were lower(email)",
            "index public.ix_users_email on public.users: predicate is none, was (id > 0)"),
        new(
            "its method",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users USING hash (email);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "index public.ix_users_email on public.users: access method is btree, was hash"),
        new(
            "its collation",
            """CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email COLLATE "C");""",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            """
            index public.ix_users_email on public.users: columns are email, were email COLLATE "C"
            """),
        new(
            "its fill factor",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email) WITH (fillfactor = 70);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            "index public.ix_users_email on public.users: options are none, were fillfactor=70"),
        new(
            "nulls that are not distinct",
            "CREATE TABLE users (id integer, email text, name text); CREATE UNIQUE INDEX ix_users_email ON users (email) NULLS NOT DISTINCT;",
            "DROP INDEX ix_users_email;",
            "CREATE UNIQUE INDEX ix_users_email ON users (email);",
            "index public.ix_users_email on public.users: nulls not distinct is false, was true")
        {
            Since = 15,
        },
        new(
            "the statistics target of its expression",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (lower(email)); ALTER INDEX ix_users_email ALTER COLUMN 1 SET STATISTICS 500;",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (lower(email));",
            "index column public.ix_users_email.lower: statistics target is default, was 500"),
        new(
            "its comment",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email); COMMENT ON INDEX ix_users_email IS 'for the login';",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX ix_users_email ON users (email);",
            """
            index public.ix_users_email on public.users: comment is none, was "for the login"
            """),
        new(
            "its name",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email);",
            "DROP INDEX ix_users_email;",
            "CREATE INDEX users_email_ix ON users (email);",
            "index public.ix_users_email on public.users is gone",
            "index public.users_email_ix on public.users is left over"),
        new(
            "itself",
            "CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_email ON users (email);",
            "DROP INDEX ix_users_email;",
            "",
            "index public.ix_users_email on public.users is gone"),
        new(
            "it is left over",
            "CREATE TABLE users (id integer, email text, name text);",
            "CREATE INDEX ix_users_email ON users (lower(email));",
            "",
            "index public.ix_users_email on public.users is left over"),
        new(
            "it is left over, built concurrently",
            "CREATE TABLE users (id integer, email text, name text);",
            """op.CreateIndex("ix_users_email", "users", ["email"], concurrently: true);""",
            "",
            "index public.ix_users_email on public.users is left over"),
        new(
            "the indexes of the partitions",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); CREATE INDEX ix_events_at ON events (at);",
            "DROP INDEX ix_events_at;",
            "CREATE INDEX ix_events_at ON ONLY events (at);",
            "index public.events_2025_at_idx on public.events_2025 is gone",
            "index public.ix_events_at on public.events: valid is false, was true"),
    ];
}
