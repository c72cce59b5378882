namespace Retort.Tests.RoundTrip.Faults;

public sealed class ExtensionFaults : FaultFamily
{
    public override string Kind => "extension";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "it is left over",
            "",
            """op.CreateExtension("citext");""",
            "",
            "?"),
        new(
            "it is gone",
            "CREATE EXTENSION hstore;",
            "DROP EXTENSION hstore;",
            "",
            "?"),
        new(
            "its version",
            "CREATE EXTENSION hstore VERSION '1.6';",
            "ALTER EXTENSION hstore UPDATE;",
            "",
            "?"),
        new(
            "its schema",
            "CREATE SCHEMA ext; CREATE EXTENSION citext SCHEMA ext;",
            "DROP EXTENSION citext;",
            "CREATE EXTENSION citext;",
            "?"),
        new(
            "a member of it is none any more",
            "CREATE EXTENSION pgcrypto;",
            "ALTER EXTENSION pgcrypto DROP FUNCTION digest(text, text);",
            "",
            "?"),
        new(
            "something becomes a member of it",
            "CREATE EXTENSION pgcrypto; CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "ALTER EXTENSION pgcrypto ADD FUNCTION one();",
            "",
            "?"),
        new(
            "what uses it is gone by cascade",
            "CREATE EXTENSION citext; CREATE TABLE users (name citext, id integer);",
            "DROP EXTENSION citext CASCADE;",
            "CREATE EXTENSION citext;",
            "?"),
        new(
            "a privilege on its member",
            "CREATE EXTENSION pgcrypto;",
            "REVOKE EXECUTE ON FUNCTION digest(text, text) FROM PUBLIC;",
            "",
            "?"),
        new(
            "the body of its member",
            "CREATE EXTENSION citext;",
            "CREATE OR REPLACE FUNCTION regexp_match(citext, citext) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT NULL::text[]';",
            "",
            "?"),
    ];
}
