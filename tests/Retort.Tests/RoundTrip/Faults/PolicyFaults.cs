namespace Retort.Tests.RoundTrip.Faults;

public sealed class PolicyFaults : FaultFamily
{
    public override string Kind => "policy";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "which rows it lets see",
            "CREATE TABLE users (id integer, email text, name text); CREATE POLICY own ON users USING (id = 1);",
            "DROP POLICY own ON users;",
            "CREATE POLICY own ON users USING (id >= 1);",
            "policy own on public.users: USING is (id >= 1), was (id = 1)"),
        new(
            "which rows it lets write",
            "CREATE TABLE users (id integer, email text, name text); CREATE POLICY own ON users USING (id = 1) WITH CHECK (id = 1);",
            "DROP POLICY own ON users;",
            "CREATE POLICY own ON users USING (id = 1);",
            "policy own on public.users: CHECK is none, was (id = 1)"),
        new(
            "its roles",
            "CREATE TABLE users (id integer, email text, name text); CREATE POLICY own ON users TO pg_monitor USING (true);",
            "DROP POLICY own ON users;",
            "CREATE POLICY own ON users USING (true);",
            "policy own on public.users: roles are public, were pg_monitor"),
        new(
            "its command",
            "CREATE TABLE users (id integer, email text, name text); CREATE POLICY own ON users FOR SELECT USING (true);",
            "DROP POLICY own ON users;",
            "CREATE POLICY own ON users USING (true);",
            "policy own on public.users: command is ALL, was SELECT"),
        new(
            "that it restricts",
            "CREATE TABLE users (id integer, email text, name text); CREATE POLICY own ON users AS RESTRICTIVE USING (true);",
            "DROP POLICY own ON users;",
            "CREATE POLICY own ON users USING (true);",
            "policy own on public.users: permissive is true, was false"),
        new(
            "it is left over",
            "CREATE TABLE users (id integer, email text, name text);",
            "CREATE POLICY own ON users USING (true);",
            "",
            "policy own on public.users is left over"),
        new(
            "its comment",
            "CREATE TABLE users (id integer, email text, name text); CREATE POLICY own ON users USING (true); COMMENT ON POLICY own ON users IS 'o';",
            "DROP POLICY own ON users;",
            "CREATE POLICY own ON users USING (true);",
            """
            policy own on public.users: comment is none, was "o"
            """),
    ];
}
