namespace Retort.Tests.RoundTrip.Faults;

public sealed class PublicationFaults : FaultFamily
{
    public override string Kind => "publication";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "a table stays in it",
            "CREATE TABLE users (id integer PRIMARY KEY, email text, name text); CREATE PUBLICATION feed;",
            "ALTER PUBLICATION feed ADD TABLE users;",
            "",
            "?"),
        new(
            "a table that was dropped",
            "CREATE TABLE users (id integer PRIMARY KEY, email text, name text); CREATE PUBLICATION feed FOR TABLE users;",
            "DROP TABLE users;",
            "CREATE TABLE users (id integer PRIMARY KEY, email text, name text);",
            "?"),
        new(
            "its columns",
            "CREATE TABLE users (id integer PRIMARY KEY, email text, name text); CREATE PUBLICATION feed FOR TABLE users (id, email);",
            "DROP PUBLICATION feed;",
            "CREATE PUBLICATION feed FOR TABLE users (id);",
            "?")
        {
            Since = 15,
        },
        new(
            "its row filter",
            "CREATE TABLE users (id integer PRIMARY KEY, email text, name text); CREATE PUBLICATION feed FOR TABLE users WHERE (id > 0);",
            "DROP PUBLICATION feed;",
            "CREATE PUBLICATION feed FOR TABLE users;",
            "?")
        {
            Since = 15,
        },
        new(
            "a schema stays in it",
            "CREATE SCHEMA app; CREATE PUBLICATION feed;",
            "ALTER PUBLICATION feed ADD TABLES IN SCHEMA app;",
            "",
            "?")
        {
            Since = 15,
        },
        new(
            "what it publishes",
            "CREATE PUBLICATION feed WITH (publish = 'insert, update');",
            "DROP PUBLICATION feed;",
            "CREATE PUBLICATION feed;",
            "?"),
        new(
            "that it is for all tables",
            "CREATE PUBLICATION feed FOR ALL TABLES;",
            "DROP PUBLICATION feed;",
            "CREATE PUBLICATION feed;",
            "?"),
        new(
            "that it goes through the root",
            "CREATE PUBLICATION feed WITH (publish_via_partition_root);",
            "ALTER PUBLICATION feed SET (publish_via_partition_root = false);",
            "",
            "?"),
        new(
            "that it publishes generated columns",
            "CREATE PUBLICATION feed WITH (publish_generated_columns = stored);",
            "DROP PUBLICATION feed;",
            "CREATE PUBLICATION feed;",
            "?")
        {
            Since = 18,
        },
        new(
            "it is left over",
            "CREATE TABLE users (id integer PRIMARY KEY, email text, name text);",
            "CREATE PUBLICATION feed FOR TABLE users;",
            "",
            "?"),
    ];
}
