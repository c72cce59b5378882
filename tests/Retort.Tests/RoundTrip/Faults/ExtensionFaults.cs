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
            "extension citext is left over"),
        new(
            "it is gone",
            "CREATE EXTENSION hstore;",
            "DROP EXTENSION hstore;",
            "",
            "extension hstore is gone"),
        new(
            "its version",
            "CREATE EXTENSION hstore VERSION '1.6';",
            "ALTER EXTENSION hstore UPDATE;",
            "",
            "extension hstore: version is 1.8, was 1.6"),
        new(
            "its schema",
            "CREATE SCHEMA ext; CREATE EXTENSION citext SCHEMA ext;",
            "DROP EXTENSION citext;",
            "CREATE EXTENSION citext;",
            "extension citext: schema is public, was ext"),
        new(
            "a member of it is none any more",
            "CREATE EXTENSION pgcrypto;",
            "ALTER EXTENSION pgcrypto DROP FUNCTION digest(text, text);",
            "",
            "function public.digest(text,text): extension is none, was pgcrypto"),
        new(
            "something becomes a member of it",
            "CREATE EXTENSION pgcrypto; CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "ALTER EXTENSION pgcrypto ADD FUNCTION one();",
            "",
            "function public.one(): extension is pgcrypto, was none"),
        new(
            "what uses it is gone by cascade",
            "CREATE EXTENSION citext; CREATE TABLE users (name citext, id integer);",
            "DROP EXTENSION citext CASCADE;",
            "CREATE EXTENSION citext;",
            "column public.users.name is gone"),
        new(
            "a privilege on its member",
            "CREATE EXTENSION pgcrypto;",
            "REVOKE EXECUTE ON FUNCTION digest(text, text) FROM PUBLIC;",
            "",
            "function public.digest(text,text): privileges of PUBLIC are none, were EXECUTE"),
        new(
            "the body of its member",
            "CREATE EXTENSION pgcrypto;",
            "CREATE OR REPLACE FUNCTION gen_salt(text) RETURNS text LANGUAGE sql VOLATILE STRICT PARALLEL SAFE AS 'SELECT NULL::text';",
            "",
            "function public.gen_salt(text): library is none, was $libdir/pgcrypto",
            "function public.gen_salt(text): cost is 100, was 1",
            "function public.gen_salt(text): language is sql, was c",
            "function public.gen_salt(text): body is SELECT NULL::text, was pg_gen_salt"),
    ];
}
