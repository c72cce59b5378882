namespace Retort.Tests.RoundTrip.Faults;

public sealed class StatisticsFaults : FaultFamily
{
    public override string Kind => "extended statistics";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "their kinds",
            "CREATE TABLE users (id integer, email text, name text); CREATE STATISTICS both ON email, name FROM users;",
            "DROP STATISTICS both;",
            "CREATE STATISTICS both (ndistinct) ON email, name FROM users;",
            "?"),
        new(
            "their columns",
            "CREATE TABLE users (id integer, email text, name text); CREATE STATISTICS both ON email, name FROM users;",
            "DROP STATISTICS both;",
            "CREATE STATISTICS both ON id, name FROM users;",
            "?"),
        new(
            "their expression",
            "CREATE TABLE users (id integer, email text, name text); CREATE STATISTICS both ON lower(email), name FROM users;",
            "DROP STATISTICS both;",
            "CREATE STATISTICS both ON upper(email), name FROM users;",
            "?"),
        new(
            "their target",
            "CREATE TABLE users (id integer, email text, name text); CREATE STATISTICS both ON email, name FROM users;",
            "ALTER STATISTICS both SET STATISTICS 500;",
            "",
            "?"),
        new(
            "they are left over",
            "CREATE TABLE users (id integer, email text, name text);",
            "CREATE STATISTICS both ON email, name FROM users;",
            "",
            "?"),
        new(
            "their comment",
            "CREATE TABLE users (id integer, email text, name text); CREATE STATISTICS both ON email, name FROM users; COMMENT ON STATISTICS both IS 'b';",
            "DROP STATISTICS both;",
            "CREATE STATISTICS both ON email, name FROM users;",
            "?"),
    ];
}
