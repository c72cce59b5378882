namespace Retort.Tests.RoundTrip.Faults;

public sealed class SoundColumnChains : SoundFamily
{
    public override IEnumerable<SoundChain> Chains =>
    [
        new(
            "a column comes and goes",
            "CREATE TABLE users (id integer, email text);",
            """op.AddColumn("users", Column("phone", Text));""",
            """op.DropColumn("users", "phone");"""),
        new(
            "a column with everything comes and goes",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer);",
            "ALTER TABLE orders ADD COLUMN buyer integer NOT NULL DEFAULT 0 CHECK (buyer >= 0) REFERENCES users; CREATE INDEX ix ON orders (buyer); COMMENT ON COLUMN orders.buyer IS 'b'; GRANT SELECT (buyer) ON orders TO PUBLIC;",
            "ALTER TABLE orders DROP COLUMN buyer;"),
        new(
            "an identity column comes and goes",
            "CREATE TABLE users (id integer, email text);",
            "ALTER TABLE users ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY (INCREMENT 5);",
            "ALTER TABLE users DROP COLUMN number;"),
        new(
            "the last column is dropped and comes back",
            "CREATE TABLE users (id integer, email text);",
            "ALTER TABLE users DROP COLUMN email;",
            "ALTER TABLE users ADD COLUMN email text;"),
        new(
            "a column is renamed and back",
            "CREATE TABLE users (id integer, email text); CREATE VIEW v AS SELECT email FROM users; CREATE INDEX ix ON users (email);",
            "ALTER TABLE users RENAME COLUMN email TO mail;",
            "ALTER TABLE users RENAME COLUMN mail TO email;"),
        new(
            "another type and back",
            "CREATE TABLE users (id integer, email text); CREATE INDEX ix ON users (id); ALTER TABLE users ADD CONSTRAINT ck CHECK (id > 0);",
            "ALTER TABLE users ALTER COLUMN id TYPE bigint;",
            "ALTER TABLE users ALTER COLUMN id TYPE integer;"),
        new(
            "text to integer and back",
            "CREATE TABLE users (code text DEFAULT '7');",
            "ALTER TABLE users ALTER COLUMN code DROP DEFAULT, ALTER COLUMN code TYPE integer USING code::integer, ALTER COLUMN code SET DEFAULT 7;",
            "ALTER TABLE users ALTER COLUMN code DROP DEFAULT, ALTER COLUMN code TYPE text, ALTER COLUMN code SET DEFAULT '7';"),
        new(
            "the type of a key that others refer to, and back",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (buyer integer REFERENCES users);",
            "ALTER TABLE users ALTER COLUMN id TYPE bigint; ALTER TABLE orders ALTER COLUMN buyer TYPE bigint;",
            "ALTER TABLE orders ALTER COLUMN buyer TYPE integer; ALTER TABLE users ALTER COLUMN id TYPE integer;"),
        new(
            "not null and nullable",
            "CREATE TABLE users (id integer, email text);",
            "ALTER TABLE users ALTER COLUMN email SET NOT NULL;",
            "ALTER TABLE users ALTER COLUMN email DROP NOT NULL;"),
        new(
            "nullable and not null",
            "CREATE TABLE users (id integer NOT NULL);",
            "ALTER TABLE users ALTER COLUMN id DROP NOT NULL;",
            "ALTER TABLE users ALTER COLUMN id SET NOT NULL;"),
        new(
            "a default is set and dropped",
            "CREATE TABLE users (id integer, email text);",
            "ALTER TABLE users ALTER COLUMN email SET DEFAULT 'none';",
            "ALTER TABLE users ALTER COLUMN email DROP DEFAULT;"),
        new(
            "a fast default comes and goes with rows there",
            "CREATE TABLE users (id integer, email text); INSERT INTO users VALUES (1, 'a');",
            "ALTER TABLE users ADD COLUMN state text NOT NULL DEFAULT 'new';",
            "ALTER TABLE users DROP COLUMN state;"),
        new(
            "identity added and dropped",
            "CREATE TABLE users (id integer NOT NULL);",
            "ALTER TABLE users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;",
            "ALTER TABLE users ALTER COLUMN id DROP IDENTITY;"),
        new(
            "storage, compression, statistics and options there and back",
            "CREATE TABLE users (id integer, email text);",
            "ALTER TABLE users ALTER COLUMN email SET STORAGE EXTERNAL, ALTER COLUMN email SET COMPRESSION pglz, ALTER COLUMN email SET STATISTICS 500, ALTER COLUMN email SET (n_distinct = 5);",
            "ALTER TABLE users ALTER COLUMN email SET STORAGE EXTENDED, ALTER COLUMN email SET COMPRESSION default, ALTER COLUMN email SET STATISTICS -1, ALTER COLUMN email RESET (n_distinct);"),
        new(
            "a generated column comes and goes",
            "CREATE TABLE users (id integer, email text);",
            "ALTER TABLE users ADD COLUMN lower_email text GENERATED ALWAYS AS (lower(email)) STORED;",
            "ALTER TABLE users DROP COLUMN lower_email;"),
        new(
            "a comment is set and removed",
            "CREATE TABLE users (id integer, email text);",
            "COMMENT ON COLUMN users.email IS 'e';",
            "COMMENT ON COLUMN users.email IS NULL;"),
    ];
}
