namespace Retort.Tests.RoundTrip.Faults;

public sealed class CommentFaults : FaultFamily
{
    public override string Kind => "comments";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "all of them are gone",
            "CREATE TABLE users (id integer CONSTRAINT pk PRIMARY KEY); CREATE VIEW names AS SELECT id FROM users; CREATE MATERIALIZED VIEW sums AS SELECT id FROM users; CREATE SEQUENCE numbers; CREATE DOMAIN code AS text; CREATE TYPE place AS (street text, code integer); CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE SCHEMA app; CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0'); CREATE PROCEDURE p() LANGUAGE sql AS ''; COMMENT ON TABLE users IS 'c'; COMMENT ON COLUMN users.id IS 'c'; COMMENT ON CONSTRAINT pk ON users IS 'c'; COMMENT ON INDEX pk IS 'c'; COMMENT ON VIEW names IS 'c'; COMMENT ON COLUMN names.id IS 'c'; COMMENT ON MATERIALIZED VIEW sums IS 'c'; COMMENT ON SEQUENCE numbers IS 'c'; COMMENT ON DOMAIN code IS 'c'; COMMENT ON TYPE place IS 'c'; COMMENT ON COLUMN place.code IS 'c'; COMMENT ON TYPE mood IS 'c'; COMMENT ON SCHEMA app IS 'c'; COMMENT ON AGGREGATE total(integer) IS 'c'; COMMENT ON PROCEDURE p() IS 'c';",
            "COMMENT ON TABLE users IS NULL; COMMENT ON COLUMN users.id IS NULL; COMMENT ON CONSTRAINT pk ON users IS NULL; COMMENT ON INDEX pk IS NULL; COMMENT ON VIEW names IS NULL; COMMENT ON COLUMN names.id IS NULL; COMMENT ON MATERIALIZED VIEW sums IS NULL; COMMENT ON SEQUENCE numbers IS NULL; COMMENT ON DOMAIN code IS NULL; COMMENT ON TYPE place IS NULL; COMMENT ON COLUMN place.code IS NULL; COMMENT ON TYPE mood IS NULL; COMMENT ON SCHEMA app IS NULL; COMMENT ON AGGREGATE total(integer) IS NULL; COMMENT ON PROCEDURE p() IS NULL;",
            "",
            """
            schema app: comment is none, was "c"
            """,
            """
            constraint pk on public.users: comment is none, was "c"
            """,
            """
            domain public.code: comment is none, was "c"
            """,
            """
            type public.mood: comment is none, was "c"
            """,
            """
            view public.names: comment is none, was "c"
            """,
            """
            column public.names.id: comment is none, was "c"
            """,
            """
            sequence public.numbers: comment is none, was "c"
            """,
            """
            procedure public.p(): comment is none, was "c"
            """,
            """
            index public.pk on public.users: comment is none, was "c"
            """,
            """
            type public.place: comment is none, was "c"
            """,
            """
            attribute public.place.code: comment is none, was "c"
            """,
            """
            materialized view public.sums: comment is none, was "c"
            """,
            """
            aggregate public.total(integer): comment is none, was "c"
            """,
            """
            table public.users: comment is none, was "c"
            """,
            """
            column public.users.id: comment is none, was "c"
            """),
        new(
            "one on an extension stays",
            "CREATE EXTENSION hstore;",
            "COMMENT ON EXTENSION hstore IS 'ours';",
            "",
            """
            extension hstore: comment is "ours", was "data type for storing sets of (key, value) pairs"
            """),
        new(
            "one with two lines and a quote comes back with one line",
            """CREATE TABLE users (id integer, email text, name text); COMMENT ON TABLE users IS E'it''s\ntwo';""",
            "COMMENT ON TABLE users IS NULL;",
            "COMMENT ON TABLE users IS 'it''s';",
            """
            table public.users: comment is "it's", was "it's two"
            """),
        new(
            "one on a function of the server stays",
            "",
            "COMMENT ON FUNCTION pg_catalog.lower(text) IS 'ours';",
            "",
            """
            function pg_catalog.lower(text): comment is "ours", was "lowercase"
            """),
    ];
}
