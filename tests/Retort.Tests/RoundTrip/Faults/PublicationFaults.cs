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
            "table public.users in publication feed is left over"),
        new(
            "a table that was dropped",
            "CREATE TABLE users (id integer PRIMARY KEY, email text, name text); CREATE PUBLICATION feed FOR TABLE users;",
            "DROP TABLE users;",
            "CREATE TABLE users (id integer PRIMARY KEY, email text, name text);",
            "table public.users in publication feed is gone"),
        new(
            "its columns",
            "CREATE TABLE users (id integer PRIMARY KEY, email text, name text); CREATE PUBLICATION feed FOR TABLE users (id, email);",
            "DROP PUBLICATION feed;",
            "CREATE PUBLICATION feed FOR TABLE users (id);",
            "table public.users in publication feed: columns are id, were id, email")
        {
            Since = 15,
        },
        new(
            "its row filter",
            "CREATE TABLE users (id integer PRIMARY KEY, email text, name text); CREATE PUBLICATION feed FOR TABLE users WHERE (id > 0);",
            "DROP PUBLICATION feed;",
            "CREATE PUBLICATION feed FOR TABLE users;",
            "table public.users in publication feed: row filter is none, was (id > 0)")
        {
            Since = 15,
        },
        new(
            "a schema stays in it",
            "CREATE SCHEMA app; CREATE PUBLICATION feed;",
            "ALTER PUBLICATION feed ADD TABLES IN SCHEMA app;",
            "",
            "schema app in publication feed is left over")
        {
            Since = 15,
        },
        new(
            "what it publishes",
            "CREATE PUBLICATION feed WITH (publish = 'insert, update');",
            "DROP PUBLICATION feed;",
            "CREATE PUBLICATION feed;",
            "publication feed: publishes delete is true, was false",
            "publication feed: publishes truncate is true, was false"),
        new(
            "that it is for all tables",
            "CREATE PUBLICATION feed FOR ALL TABLES;",
            "DROP PUBLICATION feed;",
            "CREATE PUBLICATION feed;",
            "publication feed: all tables is false, was true"),
        new(
            "that it goes through the root",
            "CREATE PUBLICATION feed WITH (publish_via_partition_root);",
            "ALTER PUBLICATION feed SET (publish_via_partition_root = false);",
            "",
            "publication feed: publishes through the root is false, was true"),
        new(
            "that it publishes generated columns",
            "CREATE PUBLICATION feed WITH (publish_generated_columns = stored);",
            "DROP PUBLICATION feed;",
            "CREATE PUBLICATION feed;",
            "publication feed: generated columns are none, were stored")
        {
            Since = 18,
        },
        new(
            "it is left over",
            "CREATE TABLE users (id integer PRIMARY KEY, email text, name text);",
            "CREATE PUBLICATION feed FOR TABLE users;",
            "",
            "publication feed is left over"),
    ];
}
