namespace Retort.Tests.RoundTrip.Faults;

public sealed class RuleFaults : FaultFamily
{
    public override string Kind => "rule";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "what it does",
            "CREATE TABLE users (id integer, email text, name text); CREATE RULE keep AS ON DELETE TO users DO INSTEAD NOTHING;",
            "DROP RULE keep ON users;",
            "CREATE RULE keep AS ON DELETE TO users DO ALSO NOTHING;",
            "?"),
        new(
            "its condition",
            "CREATE TABLE users (id integer, email text, name text); CREATE RULE keep AS ON DELETE TO users WHERE (OLD.id > 0) DO INSTEAD NOTHING;",
            "DROP RULE keep ON users;",
            "CREATE RULE keep AS ON DELETE TO users WHERE (OLD.id >= 0) DO INSTEAD NOTHING;",
            "?"),
        new(
            "its event",
            "CREATE TABLE users (id integer, email text, name text); CREATE RULE keep AS ON DELETE TO users DO INSTEAD NOTHING;",
            "DROP RULE keep ON users;",
            "CREATE RULE keep AS ON UPDATE TO users DO INSTEAD NOTHING;",
            "?"),
        new(
            "it stays disabled",
            "CREATE TABLE users (id integer, email text, name text); CREATE RULE keep AS ON DELETE TO users DO INSTEAD NOTHING;",
            "ALTER TABLE users DISABLE RULE keep;",
            "",
            "?"),
        new(
            "it is left over",
            "CREATE TABLE users (id integer, email text, name text);",
            "CREATE RULE keep AS ON DELETE TO users DO INSTEAD NOTHING;",
            "",
            "?"),
    ];
}
