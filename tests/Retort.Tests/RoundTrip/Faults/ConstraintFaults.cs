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
            "constraint fk_buyer on public.orders: deferrable is false, was true"),
        new(
            "that it is initially deferred",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users DEFERRABLE INITIALLY DEFERRED;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users DEFERRABLE;",
            "constraint fk_buyer on public.orders: initially deferred is false, was true"),
        new(
            "what deleting does",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users ON DELETE CASCADE;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users ON DELETE SET NULL;",
            "constraint fk_buyer on public.orders: on delete is set null, was cascade"),
        new(
            "what updating does",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users ON UPDATE CASCADE;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "constraint fk_buyer on public.orders: on update is no action, was cascade"),
        new(
            "how it matches",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users MATCH FULL;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "constraint fk_buyer on public.orders: match is simple, was full"),
        new(
            "that it is validated",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users NOT VALID;",
            "constraint fk_buyer on public.orders: validated is false, was true"),
        new(
            "that it is not yet validated",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users NOT VALID;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "constraint fk_buyer on public.orders: validated is true, was false"),
        new(
            "what it refers to",
            "CREATE TABLE users (id integer PRIMARY KEY, code integer UNIQUE); CREATE TABLE orders (buyer integer CONSTRAINT fk_buyer REFERENCES users);",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users (code);",
            "constraint fk_buyer on public.orders: target is public.users (code), was public.users (id)"),
        new(
            "which table it refers to",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); CREATE TABLE people (id integer PRIMARY KEY); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES people;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "constraint fk_buyer on public.orders: target is public.users (id), was public.people (id)"),
        new(
            "which columns deleting sets to null",
            "CREATE TABLE users (shop integer, id integer, PRIMARY KEY (shop, id)); CREATE TABLE orders (shop integer, buyer integer, CONSTRAINT fk_buyer FOREIGN KEY (shop, buyer) REFERENCES users ON DELETE SET NULL (buyer));",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (shop, buyer) REFERENCES users ON DELETE SET NULL;",
            "constraint fk_buyer on public.orders: columns that deleting sets are all, were buyer")
        {
            Since = 15,
        },
        new(
            "that it is enforced",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users NOT ENFORCED;",
            "constraint fk_buyer on public.orders: enforced is false, was true")
        {
            Since = 18,
        },
        new(
            "its name",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD FOREIGN KEY (buyer) REFERENCES users;",
            "constraint fk_buyer on public.orders is gone",
            "constraint orders_buyer_fkey on public.orders is left over"),
        new(
            "itself, and its index",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id);",
            "ALTER TABLE orders DROP CONSTRAINT uq_orders;",
            "",
            "constraint uq_orders on public.orders is gone"),
        new(
            "it is left over",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer);",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "",
            "constraint fk_buyer on public.orders is left over"),
        new(
            "a unique constraint comes back as an index",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id);",
            "ALTER TABLE orders DROP CONSTRAINT uq_orders;",
            "CREATE UNIQUE INDEX uq_orders ON orders (id);",
            "constraint uq_orders on public.orders is gone"),
        new(
            "the order of its columns",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id, buyer);",
            "ALTER TABLE orders DROP CONSTRAINT uq_orders;",
            "ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (buyer, id);",
            "constraint uq_orders on public.orders: columns are buyer, id, were id, buyer"),
        new(
            "its included column",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id) INCLUDE (buyer);",
            "ALTER TABLE orders DROP CONSTRAINT uq_orders;",
            "ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id);",
            "index public.uq_orders on public.orders: included columns are none, were buyer"),
        new(
            "that a unique one is deferrable",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id) DEFERRABLE;",
            "ALTER TABLE orders DROP CONSTRAINT uq_orders;",
            "ALTER TABLE orders ADD CONSTRAINT uq_orders UNIQUE (id);",
            "constraint uq_orders on public.orders: deferrable is false, was true"),
        new(
            "its expression",
            "CREATE TABLE orders (price integer CONSTRAINT ck_price CHECK (price > 0));",
            "ALTER TABLE orders DROP CONSTRAINT ck_price;",
            "ALTER TABLE orders ADD CONSTRAINT ck_price CHECK (price >= 0);",
            "constraint ck_price on public.orders: expression is (price >= 0), was (price > 0)"),
        new(
            "that it is not inherited",
            "CREATE TABLE orders (price integer CONSTRAINT ck_price CHECK (price > 0) NO INHERIT);",
            "ALTER TABLE orders DROP CONSTRAINT ck_price;",
            "ALTER TABLE orders ADD CONSTRAINT ck_price CHECK (price > 0);",
            "constraint ck_price on public.orders: no inherit is false, was true"),
        new(
            "an exclusion's operator",
            "CREATE TABLE stays (during daterange, CONSTRAINT ex_stays EXCLUDE USING gist (during WITH &&));",
            "ALTER TABLE stays DROP CONSTRAINT ex_stays;",
            "ALTER TABLE stays ADD CONSTRAINT ex_stays EXCLUDE USING gist (during WITH -|-);",
            "constraint ex_stays on public.stays: exclusion is EXCLUDE USING gist (during WITH -|-), was EXCLUDE USING gist (during WITH &&)"),
        new(
            "an exclusion's predicate",
            "CREATE TABLE stays (id integer, during daterange, CONSTRAINT ex_stays EXCLUDE USING gist (during WITH &&) WHERE (id > 0));",
            "ALTER TABLE stays DROP CONSTRAINT ex_stays;",
            "ALTER TABLE stays ADD CONSTRAINT ex_stays EXCLUDE USING gist (during WITH &&);",
            "constraint ex_stays on public.stays: exclusion is EXCLUDE USING gist (during WITH &&), was EXCLUDE USING gist (during WITH &&) WHERE ((id > 0))"),
        new(
            "without overlaps",
            "CREATE TABLE stays (room int4range, during daterange, CONSTRAINT uq_stays UNIQUE (room, during WITHOUT OVERLAPS));",
            "ALTER TABLE stays DROP CONSTRAINT uq_stays;",
            "ALTER TABLE stays ADD CONSTRAINT uq_stays UNIQUE (room, during);",
            "constraint uq_stays on public.stays: over periods is false, was true")
        {
            Since = 18,
        },
        new(
            "the columns are still not null after a primary key",
            "CREATE TABLE orders (id integer);",
            "ALTER TABLE orders ADD CONSTRAINT pk_orders PRIMARY KEY (id);",
            "ALTER TABLE orders DROP CONSTRAINT pk_orders;",
            "column public.orders.id: not null is true, was false"),
        new(
            "a primary key comes back as a unique constraint",
            "CREATE TABLE orders (id integer NOT NULL, CONSTRAINT pk_orders PRIMARY KEY (id));",
            "ALTER TABLE orders DROP CONSTRAINT pk_orders;",
            "ALTER TABLE orders ADD CONSTRAINT pk_orders UNIQUE (id);",
            "constraint pk_orders on public.orders: kind is unique, was primary key"),
        new(
            "that of another table, gone by cascade",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "DROP TABLE users CASCADE;",
            "CREATE TABLE users (id integer PRIMARY KEY);",
            "constraint fk_buyer on public.orders is gone"),
        new(
            "its comment",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users; COMMENT ON CONSTRAINT fk_buyer ON orders IS 'who pays';",
            "ALTER TABLE orders DROP CONSTRAINT fk_buyer;",
            "ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            """
            constraint fk_buyer on public.orders: comment is none, was "who pays"
            """),
        new(
            "its triggers are disabled",
            "CREATE TABLE users (id integer PRIMARY KEY); CREATE TABLE orders (id integer, buyer integer); ALTER TABLE orders ADD CONSTRAINT fk_buyer FOREIGN KEY (buyer) REFERENCES users;",
            "ALTER TABLE orders DISABLE TRIGGER ALL;",
            "",
            """internal trigger of fk_buyer on public.orders for "RI_FKey_check_ins" on public.orders: enabled is false, was true""",
            """internal trigger of fk_buyer on public.orders for "RI_FKey_check_upd" on public.orders: enabled is false, was true"""),
        new(
            "one of a partitioned table",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); ALTER TABLE events ADD CONSTRAINT ck_id CHECK (id > 0);",
            "ALTER TABLE events DROP CONSTRAINT ck_id;",
            "",
            "constraint ck_id on public.events is gone"),
    ];
}
