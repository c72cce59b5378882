namespace Retort.Tests.RoundTrip.Faults;

public sealed class SchemaFaults : FaultFamily
{
    public override string Kind => "schema";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "it is left over with all that is in it",
            "",
            "CREATE SCHEMA app; CREATE TABLE app.users (id integer);",
            "DROP TABLE app.users;",
            "?"),
        new(
            "it is gone",
            "CREATE SCHEMA app; CREATE TABLE app.users (id integer PRIMARY KEY); CREATE TYPE app.mood AS ENUM ('sad');",
            "DROP SCHEMA app CASCADE;",
            "",
            "?"),
        new(
            "it comes back empty",
            "CREATE SCHEMA app; CREATE TABLE app.users (id integer PRIMARY KEY);",
            "DROP SCHEMA app CASCADE;",
            "CREATE SCHEMA app;",
            "?"),
        new(
            "its owner",
            "CREATE SCHEMA app;",
            "ALTER SCHEMA app OWNER TO pg_monitor;",
            "",
            "?"),
        new(
            "its privileges",
            "CREATE SCHEMA app; GRANT USAGE, CREATE ON SCHEMA app TO pg_monitor;",
            "REVOKE ALL ON SCHEMA app FROM pg_monitor;",
            "GRANT USAGE ON SCHEMA app TO pg_monitor;",
            "?"),
        new(
            "its name",
            "CREATE SCHEMA app;",
            "ALTER SCHEMA app RENAME TO shop;",
            "",
            "?"),
        new(
            "the comment of public is gone",
            "",
            "COMMENT ON SCHEMA public IS NULL;",
            "",
            "?"),
        new(
            "the comment of public is another",
            "",
            "COMMENT ON SCHEMA public IS 'ours';",
            "",
            "?"),
        new(
            "what all may do in public",
            "",
            "REVOKE USAGE ON SCHEMA public FROM PUBLIC;",
            "",
            "?"),
        new(
            "it is left over in the place of another",
            "CREATE SCHEMA app;",
            "DROP SCHEMA app; CREATE SCHEMA shop;",
            "",
            "?"),
    ];
}
