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
            "schema app is left over"),
        new(
            "it is gone",
            "CREATE SCHEMA app; CREATE TABLE app.users (id integer PRIMARY KEY); CREATE TYPE app.mood AS ENUM ('sad');",
            "DROP SCHEMA app CASCADE;",
            "",
            "schema app is gone",
            "type app.mood is gone",
            "table app.users is gone"),
        new(
            "it comes back empty",
            "CREATE SCHEMA app; CREATE TABLE app.users (id integer PRIMARY KEY);",
            "DROP SCHEMA app CASCADE;",
            "CREATE SCHEMA app;",
            "table app.users is gone"),
        new(
            "its owner",
            "CREATE SCHEMA app;",
            "ALTER SCHEMA app OWNER TO pg_monitor;",
            "",
            "schema app: owner is pg_monitor, was postgres"),
        new(
            "its privileges",
            "CREATE SCHEMA app; GRANT USAGE, CREATE ON SCHEMA app TO pg_monitor;",
            "REVOKE ALL ON SCHEMA app FROM pg_monitor;",
            "GRANT USAGE ON SCHEMA app TO pg_monitor;",
            "schema app: privileges of pg_monitor are USAGE, were CREATE, USAGE"),
        new(
            "its name",
            "CREATE SCHEMA app;",
            "ALTER SCHEMA app RENAME TO shop;",
            "",
            "schema app is gone",
            "schema shop is left over"),
        new(
            "the comment of public is gone",
            "",
            "COMMENT ON SCHEMA public IS NULL;",
            "",
            """
            schema public: comment is none, was "standard public schema"
            """),
        new(
            "the comment of public is another",
            "",
            "COMMENT ON SCHEMA public IS 'ours';",
            "",
            """
            schema public: comment is "ours", was "standard public schema"
            """),
        new(
            "what all may do in public",
            "",
            "REVOKE USAGE ON SCHEMA public FROM PUBLIC;",
            "",
            "schema public: privileges of PUBLIC are CREATE, were CREATE, USAGE")
        {
            Later = (15, ["schema public: privileges of PUBLIC are none, were USAGE"]),
        },
        new(
            "it is left over in the place of another",
            "CREATE SCHEMA app;",
            "DROP SCHEMA app; CREATE SCHEMA shop;",
            "",
            "schema app is gone",
            "schema shop is left over"),
    ];
}
