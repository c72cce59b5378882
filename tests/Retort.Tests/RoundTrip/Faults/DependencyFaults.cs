namespace Retort.Tests.RoundTrip.Faults;

public sealed class DependencyFaults : FaultFamily
{
    public override string Kind => "dependencies";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "a function depends on an extension",
            "CREATE EXTENSION hstore; CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            "ALTER FUNCTION one() DEPENDS ON EXTENSION hstore;",
            "",
            "function public.one(): extensions that it depends on are hstore, were none"),
        new(
            "an index no longer depends on an extension",
            "CREATE EXTENSION hstore; CREATE TABLE users (id integer, email text, name text); CREATE INDEX ix_users_id ON users (id); ALTER INDEX ix_users_id DEPENDS ON EXTENSION hstore;",
            "ALTER INDEX ix_users_id NO DEPENDS ON EXTENSION hstore;",
            "",
            "index public.ix_users_id on public.users: extensions that it depends on are none, were hstore"),
        new(
            "a function depends on another extension",
            "CREATE EXTENSION hstore; CREATE EXTENSION citext; CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION one() DEPENDS ON EXTENSION hstore; ALTER FUNCTION one() DEPENDS ON EXTENSION citext;",
            "ALTER FUNCTION one() NO DEPENDS ON EXTENSION hstore;",
            "",
            "function public.one(): extensions that it depends on are citext, were citext, hstore"),
    ];
}
