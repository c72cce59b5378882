namespace Retort.Tests.RoundTrip.Faults;

public sealed class SequenceFaults : FaultFamily
{
    public override string Kind => "sequence";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "its increment",
            "CREATE SEQUENCE numbers INCREMENT 10;",
            "ALTER SEQUENCE numbers INCREMENT 1;",
            "",
            "sequence public.numbers: increment is 1, was 10"),
        new(
            "its cache",
            "CREATE SEQUENCE numbers CACHE 20;",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers;",
            "sequence public.numbers: cache is 1, was 20"),
        new(
            "that it cycles",
            "CREATE SEQUENCE numbers MAXVALUE 9 CYCLE;",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers MAXVALUE 9;",
            "sequence public.numbers: cycle is false, was true"),
        new(
            "its start",
            "CREATE SEQUENCE numbers START 1000;",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers;",
            "sequence public.numbers: start is 1, was 1000"),
        new(
            "its bounds",
            "CREATE SEQUENCE numbers MINVALUE -5 MAXVALUE 9 START 1;",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers;",
            "sequence public.numbers: maximum is 9223372036854775807, was 9",
            "sequence public.numbers: minimum is 1, was -5"),
        new(
            "its type",
            "CREATE SEQUENCE numbers AS integer;",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers MAXVALUE 2147483647;",
            "sequence public.numbers: type is bigint, was integer"),
        new(
            "the column that owns it",
            "CREATE TABLE users (id integer); CREATE SEQUENCE numbers OWNED BY users.id;",
            "ALTER SEQUENCE numbers OWNED BY NONE;",
            "",
            "sequence public.numbers: owning column is none, was public.users.id"),
        new(
            "an owning column stays",
            "CREATE TABLE users (id integer); CREATE SEQUENCE numbers;",
            "ALTER SEQUENCE numbers OWNED BY users.id;",
            "",
            "sequence public.numbers: owning column is public.users.id, was none"),
        new(
            "its privileges",
            "CREATE SEQUENCE numbers; GRANT USAGE ON SEQUENCE numbers TO pg_monitor;",
            "REVOKE ALL ON SEQUENCE numbers FROM pg_monitor;",
            "GRANT SELECT ON SEQUENCE numbers TO pg_monitor;",
            "sequence public.numbers: privileges of pg_monitor are SELECT, were USAGE"),
        new(
            "that it is unlogged",
            "CREATE UNLOGGED SEQUENCE numbers;",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers;",
            "sequence public.numbers: persistence is permanent, was unlogged")
        {
            Since = 15,
        },
        new(
            "its comment",
            "CREATE SEQUENCE numbers; COMMENT ON SEQUENCE numbers IS 'of orders';",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers;",
            """
            sequence public.numbers: comment is none, was "of orders"
            """),
        new(
            "it is left over",
            "",
            "CREATE SEQUENCE numbers;",
            "",
            "sequence public.numbers is left over"),
        new(
            "a dropped column's",
            "CREATE TABLE users (id serial, name text);",
            "ALTER TABLE users DROP COLUMN id;",
            "ALTER TABLE users ADD COLUMN id integer NOT NULL;",
            "column public.users.id: default is none, was nextval('public.users_id_seq'::regclass)",
            "sequence public.users_id_seq is gone"),
    ];
}
