namespace Retort.Tests.RoundTrip.Faults;

public sealed class SoundIndexChains : SoundFamily
{
    public override IEnumerable<SoundChain> Chains =>
    [
        new(
            "an index with everything is dropped and comes back",
            "CREATE TABLE users (id integer, email text); CREATE UNIQUE INDEX ix ON users (lower(email) text_pattern_ops DESC NULLS LAST, id) INCLUDE (email) WITH (fillfactor = 70) WHERE id > 0; COMMENT ON INDEX ix IS 'i'; ALTER INDEX ix ALTER COLUMN 1 SET STATISTICS 500;",
            "DROP INDEX ix;",
            "CREATE UNIQUE INDEX ix ON users (lower(email) text_pattern_ops DESC NULLS LAST, id) INCLUDE (email) WITH (fillfactor = 70) WHERE id > 0; COMMENT ON INDEX ix IS 'i'; ALTER INDEX ix ALTER COLUMN 1 SET STATISTICS 500;"),
        new(
            "an index concurrently, and away",
            "CREATE TABLE users (id integer, email text);",
            """op.CreateIndex("ix", "users", ["email"], concurrently: true);""",
            """op.DropIndex("ix", "users", concurrently: true);"""),
        new(
            "an index of partitions comes and goes",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
            "CREATE INDEX ix ON events (at);",
            "DROP INDEX ix;"),
        new(
            "an index of partitions is dropped and comes back",
            "CREATE TABLE events (id integer, at date) PARTITION BY RANGE (at); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); CREATE INDEX ix ON events (at);",
            "DROP INDEX ix;",
            "CREATE INDEX ix ON events (at);"),
        new(
            "an index is renamed and back",
            "CREATE TABLE users (id integer, email text); CREATE INDEX ix ON users (id);",
            "ALTER INDEX ix RENAME TO ix2;",
            "ALTER INDEX ix2 RENAME TO ix;"),
        new(
            "statistics come and go",
            "CREATE TABLE users (id integer, email text);",
            "CREATE STATISTICS pair ON id, email FROM users;",
            "DROP STATISTICS pair;"),
    ];
}
