namespace Retort.Tests.RoundTrip.Faults;

public sealed class SoundConstraintChains : SoundFamily
{
    public override IEnumerable<SoundChain> Chains =>
    [
        new(
            "a primary key comes and goes, with its not null",
            "CREATE TABLE users (id integer, email text);",
            "ALTER TABLE users ADD CONSTRAINT pk PRIMARY KEY (id);",
            "ALTER TABLE users DROP CONSTRAINT pk; ALTER TABLE users ALTER COLUMN id DROP NOT NULL;"),
        new(
            "a primary key of columns that are not null comes and goes",
            "CREATE TABLE users (id integer NOT NULL);",
            """op.CreatePrimaryKey("pk_users", "users", ["id"]);""",
            """op.DropConstraint("pk_users", "users");"""),
        new(
            "a foreign key comes and goes",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer);",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users ON DELETE CASCADE DEFERRABLE;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;"),
        new(
            "a foreign key is dropped and comes back",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;"),
        new(
            "a foreign key to itself is dropped and comes back",
            "CREATE TABLE users (id integer PRIMARY KEY, boss integer CONSTRAINT fk REFERENCES users);",
            "ALTER TABLE users DROP CONSTRAINT fk;",
            "ALTER TABLE users ADD CONSTRAINT fk FOREIGN KEY (boss) REFERENCES users;"),
        new(
            "validated, dropped, not valid again",
            "CREATE TABLE users (id integer); ALTER TABLE users ADD CONSTRAINT ck CHECK (id > 0) NOT VALID;",
            "ALTER TABLE users VALIDATE CONSTRAINT ck;",
            "ALTER TABLE users DROP CONSTRAINT ck; ALTER TABLE users ADD CONSTRAINT ck CHECK (id > 0) NOT VALID;"),
        new(
            "a check in two steps, and away",
            "CREATE TABLE users (id integer, email text);",
            "ALTER TABLE users ADD CONSTRAINT ck CHECK (id > 0) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT ck;",
            "ALTER TABLE users DROP CONSTRAINT ck;"),
        new(
            "a constraint is renamed and back",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer);",
            "ALTER TABLE users RENAME CONSTRAINT users_pkey TO pk;",
            "ALTER TABLE users RENAME CONSTRAINT pk TO users_pkey;"),
        new(
            "a unique constraint from an index, and away",
            "CREATE TABLE users (id integer, email text);",
            "CREATE UNIQUE INDEX uq ON users (email); ALTER TABLE users ADD CONSTRAINT uq UNIQUE USING INDEX uq;",
            "ALTER TABLE users DROP CONSTRAINT uq;"),
        new(
            "an exclusion is dropped and comes back",
            "CREATE TABLE stays (during daterange, CONSTRAINT ex EXCLUDE USING gist (during WITH &&));",
            "ALTER TABLE stays DROP CONSTRAINT ex;",
            "ALTER TABLE stays ADD CONSTRAINT ex EXCLUDE USING gist (during WITH &&);"),
        new(
            "deferrable and not",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "ALTER TABLE orders ALTER CONSTRAINT fk_buyer DEFERRABLE INITIALLY DEFERRED;",
            "ALTER TABLE orders ALTER CONSTRAINT fk_buyer NOT DEFERRABLE;"),
        new(
            "triggers are disabled and enabled",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "ALTER TABLE orders DISABLE TRIGGER ALL;",
            "ALTER TABLE orders ENABLE TRIGGER ALL;"),
        new(
            "one of a partitioned table comes and goes",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "ALTER TABLE events ADD CONSTRAINT uq UNIQUE (id, at); ALTER TABLE events ADD CONSTRAINT ck CHECK (id > 0);",
            "ALTER TABLE events DROP CONSTRAINT ck; ALTER TABLE events DROP CONSTRAINT uq;"),
    ];
}
