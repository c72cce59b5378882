namespace Retort.Tests.RoundTrip.Faults;

public sealed class SoundOtherChains : SoundFamily
{
    public override IEnumerable<SoundChain> Chains =>
    [
        new(
            "a sequence comes and goes",
            "",
            "CREATE SEQUENCE numbers INCREMENT 5;",
            "DROP SEQUENCE numbers;"),
        new(
            "a sequence is used meanwhile",
            "CREATE SEQUENCE numbers;",
            "SELECT nextval('numbers');",
            ""),
        new(
            "a sequence gets an owning column and loses it",
            "CREATE TABLE users (id integer, email text); CREATE SEQUENCE numbers;",
            "ALTER SEQUENCE numbers OWNED BY users.id;",
            "ALTER SEQUENCE numbers OWNED BY NONE;"),
        new(
            "a sequence changes and back",
            "CREATE SEQUENCE numbers;",
            "ALTER SEQUENCE numbers AS integer INCREMENT 5 CACHE 10 CYCLE;",
            "ALTER SEQUENCE numbers AS bigint INCREMENT 1 NO MAXVALUE CACHE 1 NO CYCLE;"),
        new(
            "a cast of rows that are compared changes the settings of its session",
            "CREATE TABLE users (id integer, stay interval DEFAULT '1 day 2 hours'); INSERT INTO users VALUES (1); "
                + "CREATE FUNCTION written(users) RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM set_config('IntervalStyle', 'sql_standard', false); RETURN $1.id; END $$; "
                + "CREATE CAST (users AS text) WITH FUNCTION written(users);",
            "CREATE TABLE orders (id integer);",
            "DROP TABLE orders;"),
        new(
            "an extension comes and goes",
            "",
            """op.CreateExtension("citext");""",
            """op.DropExtension("citext");"""),
        new(
            "an extension is dropped and comes back",
            "CREATE EXTENSION hstore;",
            "DROP EXTENSION hstore;",
            "CREATE EXTENSION hstore;"),
        new(
            "an extension moves to a schema and back",
            "CREATE SCHEMA ext; CREATE EXTENSION citext;",
            "ALTER EXTENSION citext SET SCHEMA ext;",
            "ALTER EXTENSION citext SET SCHEMA public;"),
        new(
            "a schema comes and goes",
            "",
            "CREATE SCHEMA app; CREATE TABLE app.users (id integer); GRANT USAGE ON SCHEMA app TO PUBLIC;",
            "DROP SCHEMA app CASCADE;"),
        new(
            "public is locked and unlocked",
            "",
            "REVOKE USAGE ON SCHEMA public FROM PUBLIC;",
            "GRANT USAGE ON SCHEMA public TO PUBLIC;"),
        new(
            "a function of the server is revoked and granted",
            "",
            "REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) FROM PUBLIC;",
            "GRANT EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) TO PUBLIC;"),
        new(
            "default privileges there and back",
            "CREATE SCHEMA app;",
            "ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO PUBLIC;",
            "ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE SELECT ON TABLES FROM PUBLIC;"),
        new(
            "a publication comes and goes",
            "CREATE TABLE users (id integer PRIMARY KEY, email text, name text);",
            "CREATE PUBLICATION feed FOR TABLE users WITH (publish = 'insert');",
            "DROP PUBLICATION feed;"),
        new(
            "a table joins a publication and leaves it",
            "CREATE TABLE users (id integer PRIMARY KEY, email text, name text); CREATE PUBLICATION feed;",
            "ALTER PUBLICATION feed ADD TABLE users;",
            "ALTER PUBLICATION feed DROP TABLE users;"),
        new(
            "foreign data come and go",
            "",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); CREATE FOREIGN TABLE users (id integer OPTIONS (place '1'), name text) SERVER other OPTIONS (path 'a'); CREATE USER MAPPING FOR PUBLIC SERVER other OPTIONS (user 'a');",
            "DROP FOREIGN DATA WRAPPER far CASCADE;"),
        new(
            "text search comes and goes",
            "",
            "CREATE TEXT SEARCH CONFIGURATION words (COPY = simple); CREATE TEXT SEARCH DICTIONARY terms (TEMPLATE = simple);",
            "DROP TEXT SEARCH DICTIONARY terms; DROP TEXT SEARCH CONFIGURATION words;"),
        new(
            "a collation, a cast and an operator come and go",
            "",
            "CREATE COLLATION names (LOCALE = 'C'); CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE CAST (mood AS integer) WITH INOUT; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'SELECT true'; CREATE OPERATOR === (FUNCTION = eq, LEFTARG = integer, RIGHTARG = text);",
            "DROP OPERATOR === (integer, text); DROP FUNCTION eq(integer, text); DROP TYPE mood CASCADE; DROP COLLATION names;"),
        new(
            "an operator class comes and goes",
            "",
            "CREATE OPERATOR CLASS backwards FOR TYPE integer USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(integer, integer);",
            "DROP OPERATOR FAMILY backwards USING btree;"),
        new(
            "a policy comes back with its roles in another order",
            "CREATE TABLE users (id integer); CREATE POLICY own ON users TO pg_monitor, pg_read_all_data USING (true);",
            "DROP POLICY own ON users;",
            "CREATE POLICY own ON users TO pg_read_all_data, pg_monitor USING (true);"),
        new(
            "a setting of the database comes and goes",
            "",
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET statement_timeout = ''5s''', current_database()); END $$;",
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RESET statement_timeout', current_database()); END $$;"),
    ];
}
