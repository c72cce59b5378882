namespace Retort.Tests.RoundTrip.Faults;

public sealed class ConstraintFaults : FaultFamily
{
    public override string Kind => "constraint";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "that it is deferrable",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users DEFERRABLE;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "?"),
        new(
            "that it is initially deferred",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users DEFERRABLE INITIALLY DEFERRED;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users DEFERRABLE;",
            "?"),
        new(
            "what deleting does",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users ON DELETE CASCADE;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users ON DELETE SET NULL;",
            "?"),
        new(
            "what updating does",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users ON UPDATE CASCADE;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "?"),
        new(
            "how it matches",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users MATCH FULL;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "?"),
        new(
            "that it is validated",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users NOT VALID;",
            "?"),
        new(
            "that it is not yet validated",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users NOT VALID;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "?"),
        new(
            "what it refers to",
            "CREATE TABLE users (id integer PRIMARY KEY, code integer UNIQUE); CREATE TABLE orders (buyer integer CONSTRAINT fk_buyer REFERENCES users);",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users (code);",
            "?"),
        new(
            "which table it refers to",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); CREATE TABLE people (id integer PRIMARY KEY); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES people;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "?"),
        new(
            "which columns deleting sets to null",
            "CREATE TABLE users (shop integer, id integer, PRIMARY KEY (shop, id)); CREATE TABLE orders (shop integer, buyer integer, CONSTRAINT fk_buyer FOREIGN KEY (shop, buyer) REFERENCES users ON DELETE SET NULL (buyer));",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (shop, buyer) REFERENCES users ON DELETE SET NULL;",
            "?")
        {
            Since = 15,
        },
        new(
            "that it is enforced",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users NOT ENFORCED;",
            "?")
        {
            Since = 18,
        },
        new(
            "its name",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD FOREIGN KEY (buyer) REFERENCES users;",
            "?"),
        new(
            "itself, and its index",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id);",
            "ALTER TABLE orders DROP CONSTRAINT uq_orders;",
            "",
            "?"),
        new(
            "it is left over",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer);",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "",
            "?"),
        new(
            "a unique constraint comes back as an index",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id);",
            "ALTER TABLE orders DROP CONSTRAINT uq_orders;",
            "CREATE UNIQUE INDEX uq_orders ON orders (id);",
            "?"),
        new(
            "the order of its columns",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id, buyer);",
            "ALTER TABLE orders DROP CONSTRAINT uq_orders;",
            "ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (buyer, id);",
            "?"),
        new(
            "its included column",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id) INCLUDE (buyer);",
            "ALTER TABLE orders DROP CONSTRAINT uq_orders;",
            "ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id);",
            "?"),
        new(
            "that a unique one is deferrable",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id) DEFERRABLE;",
            "ALTER TABLE orders DROP CONSTRAINT uq_orders;",
            "ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id);",
            "?"),
        new(
            "its expression",
            "CREATE TABLE orders (price integer CONSTRAINT ck_price CHECK (price > 0));",
            "ALTER TABLE orders DROP CONSTRAINT ck_price;",
            "ALTER TABLE orders ADD CONSTRAINT ck_price CHECK (price >= 0);",
            "?"),
        new(
            "that it is not inherited",
            "CREATE TABLE orders (price integer CONSTRAINT ck_price CHECK (price > 0) NO INHERIT);",
            "ALTER TABLE orders DROP CONSTRAINT ck_price;",
            "ALTER TABLE orders ADD CONSTRAINT ck_price CHECK (price > 0);",
            "?"),
        new(
            "an exclusion's operator",
            "CREATE TABLE stays (during daterange, CONSTRAINT ex_stays EXCLUDE USING gist (during WITH &&));",
            "ALTER TABLE stays DROP CONSTRAINT ex_stays;",
            "ALTER TABLE stays ADD CONSTRAINT ex_stays EXCLUDE USING gist (during WITH -|-);",
            "?"),
        new(
            "an exclusion's predicate",
            "CREATE TABLE stays (id integer, during daterange, CONSTRAINT ex_stays EXCLUDE USING gist (during WITH &&) WHERE (id > 0));",
            "ALTER TABLE stays DROP CONSTRAINT ex_stays;",
            "ALTER TABLE stays ADD CONSTRAINT ex_stays EXCLUDE USING gist (during WITH &&);",
            "?"),
        new(
            "without overlaps",
            "CREATE TABLE stays (during daterange NOT NULL, CONSTRAINT pk_stays UNIQUE (during WITHOUT OVERLAPS));",
            "ALTER TABLE stays DROP CONSTRAINT pk_stays;",
            "ALTER TABLE stays ADD CONSTRAINT pk_stays UNIQUE (during);",
            "?")
        {
            Since = 18,
        },
        new(
            "the columns are still not null after a primary key",
            "CREATE TABLE orders (id integer);",
            "ALTER TABLE orders ADD CONSTRAINT pk_orders PRIMARY KEY (id);",
            "ALTER TABLE orders DROP CONSTRAINT pk_orders;",
            "?"),
        new(
            "a primary key comes back as a unique constraint",
            "CREATE TABLE orders (id integer NOT NULL, CONSTRAINT pk_orders PRIMARY KEY (id));",
            "ALTER TABLE orders DROP CONSTRAINT pk_orders;",
            "ALTER TABLE orders ADD CONSTRAINT pk_orders UNIQUE (id);",
            "?"),
        new(
            "that of another table, gone by cascade",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "DROP TABLE users CASCADE;",
            "CREATE TABLE users (id integer PRIMARY KEY);",
            "?"),
        new(
            "its comment",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users; COMMENT ON CONSTRAINT fk_buyer ON orders IS 'who pays';",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "?"),
        new(
            "its triggers are disabled",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "ALTER TABLE orders DISABLE TRIGGER ALL;",
            "",
            "?"),
        new(
            "one of a partitioned table",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); ALTER TABLE events ADD CONSTRAINT ck_id CHECK (id > 0);",
            "ALTER TABLE events DROP CONSTRAINT ck_id;",
            "",
            "?"),
    ];
}
