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
            "rule keep on public.users: definition is CREATE RULE keep AS ON DELETE TO public.users DO NOTHING, was CREATE RULE keep AS ON DELETE TO public.users DO INSTEAD NOTHING"),
        new(
            "its condition",
            "CREATE TABLE users (id integer, email text, name text); CREATE RULE keep AS ON DELETE TO users WHERE (OLD.id > 0) DO INSTEAD NOTHING;",
            "DROP RULE keep ON users;",
            "CREATE RULE keep AS ON DELETE TO users WHERE (OLD.id >= 0) DO INSTEAD NOTHING;",
            "rule keep on public.users: definition is CREATE RULE keep AS ON DELETE TO public.users WHERE (old.id >= 0) DO INSTEAD NOTHING, was CREATE RULE keep AS ON DELETE TO public.users WHERE (old.id > 0) DO INSTEAD NOTHING"),
        new(
            "its event",
            "CREATE TABLE users (id integer, email text, name text); CREATE RULE keep AS ON DELETE TO users DO INSTEAD NOTHING;",
            "DROP RULE keep ON users;",
            "CREATE RULE keep AS ON UPDATE TO users DO INSTEAD NOTHING;",
            "rule keep on public.users: definition is CREATE RULE keep AS ON UPDATE TO public.users DO INSTEAD NOTHING, was CREATE RULE keep AS ON DELETE TO public.users DO INSTEAD NOTHING"),
        new(
            "it stays disabled",
            "CREATE TABLE users (id integer, email text, name text); CREATE RULE keep AS ON DELETE TO users DO INSTEAD NOTHING;",
            "ALTER TABLE users DISABLE RULE keep;",
            "",
            "rule keep on public.users: enabled is false, was true"),
        new(
            "it is left over",
            "CREATE TABLE users (id integer, email text, name text);",
            "CREATE RULE keep AS ON DELETE TO users DO INSTEAD NOTHING;",
            "",
            "rule keep on public.users is left over"),
    ];
}
