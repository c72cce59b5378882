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
            "?"),
        new(
            "its cache",
            "CREATE SEQUENCE numbers CACHE 20;",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers;",
            "?"),
        new(
            "that it cycles",
            "CREATE SEQUENCE numbers MAXVALUE 9 CYCLE;",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers MAXVALUE 9;",
            "?"),
        new(
            "its start",
            "CREATE SEQUENCE numbers START 1000;",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers;",
            "?"),
        new(
            "its bounds",
            "CREATE SEQUENCE numbers MINVALUE -5 MAXVALUE 9 START 1;",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers;",
            "?"),
        new(
            "its type",
            "CREATE SEQUENCE numbers AS integer;",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers MAXVALUE 2147483647;",
            "?"),
        new(
            "the column that owns it",
            "CREATE TABLE users (id integer); CREATE SEQUENCE numbers OWNED BY users.id;",
            "ALTER SEQUENCE numbers OWNED BY NONE;",
            "",
            "?"),
        new(
            "an owning column stays",
            "CREATE TABLE users (id integer); CREATE SEQUENCE numbers;",
            "ALTER SEQUENCE numbers OWNED BY users.id;",
            "",
            "?"),
        new(
            "its privileges",
            "CREATE SEQUENCE numbers; GRANT USAGE ON SEQUENCE numbers TO pg_monitor;",
            "REVOKE ALL ON SEQUENCE numbers FROM pg_monitor;",
            "GRANT SELECT ON SEQUENCE numbers TO pg_monitor;",
            "?"),
        new(
            "that it is unlogged",
            "CREATE UNLOGGED SEQUENCE numbers;",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers;",
            "?")
        {
            Since = 15,
        },
        new(
            "its comment",
            "CREATE SEQUENCE numbers; COMMENT ON SEQUENCE numbers IS 'of orders';",
            "DROP SEQUENCE numbers;",
            "CREATE SEQUENCE numbers;",
            "?"),
        new(
            "it is left over",
            "",
            "CREATE SEQUENCE numbers;",
            "",
            "?"),
        new(
            "a dropped column's",
            "CREATE TABLE users (id serial, name text);",
            "ALTER TABLE users DROP COLUMN id;",
            "ALTER TABLE users ADD COLUMN id integer NOT NULL;",
            "?"),
    ];
}
