namespace Retort.Tests.RoundTrip.Faults;

public sealed class StatisticsFaults : FaultFamily
{
    public override string Kind => "extended statistics";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "their kinds",
            "CREATE TABLE users (id integer, email text, name text); CREATE STATISTICS pair ON email, name FROM users;",
            "DROP STATISTICS pair;",
            "CREATE STATISTICS pair (ndistinct) ON email, name FROM users;",
            "statistics object public.pair: kinds are ndistinct, were ndistinct, dependencies, mcv"),
        new(
            "their columns",
            "CREATE TABLE users (id integer, email text, name text); CREATE STATISTICS pair ON email, name FROM users;",
            "DROP STATISTICS pair;",
            "CREATE STATISTICS pair ON id, name FROM users;",
            "statistics object public.pair: columns are id, name, were email, name"),
        new(
            "their expression",
            "CREATE TABLE users (id integer, email text, name text); CREATE STATISTICS pair ON lower(email), name FROM users;",
            "DROP STATISTICS pair;",
            "CREATE STATISTICS pair ON upper(email), name FROM users;",
            "statistics object public.pair: columns are name, upper(email), were name, lower(email)"),
        new(
            "their target",
            "CREATE TABLE users (id integer, email text, name text); CREATE STATISTICS pair ON email, name FROM users;",
            "ALTER STATISTICS pair SET STATISTICS 500;",
            "",
            "statistics object public.pair: statistics target is 500, was default"),
        new(
            "they are left over",
            "CREATE TABLE users (id integer, email text, name text);",
            "CREATE STATISTICS pair ON email, name FROM users;",
            "",
            "statistics object public.pair is left over"),
        new(
            "their comment",
            "CREATE TABLE users (id integer, email text, name text); CREATE STATISTICS pair ON email, name FROM users; COMMENT ON STATISTICS pair IS 'b';",
            "DROP STATISTICS pair;",
            "CREATE STATISTICS pair ON email, name FROM users;",
            """
            statistics object public.pair: comment is none, was "b"
            """),
    ];
}
