namespace Retort.Tests.RoundTrip.Faults;

public sealed class ForeignDataFaults : FaultFamily
{
    public override string Kind => "foreign data";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "a wrapper is left over",
            "",
            "CREATE FOREIGN DATA WRAPPER far;",
            "",
            "foreign-data wrapper far is left over"),
        new(
            "a wrapper's options",
            "CREATE FOREIGN DATA WRAPPER far OPTIONS (debug 'true');",
            "ALTER FOREIGN DATA WRAPPER far OPTIONS (DROP debug);",
            "",
            "foreign-data wrapper far: options are none, were debug=true"),
        new(
            "a wrapper's validator",
            "CREATE FOREIGN DATA WRAPPER far VALIDATOR postgresql_fdw_validator;",
            "ALTER FOREIGN DATA WRAPPER far NO VALIDATOR;",
            "",
            "foreign-data wrapper far: validator is none, was postgresql_fdw_validator(text[],oid)"),
        new(
            "a server's options",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1');",
            "ALTER SERVER other OPTIONS (SET host 'there');",
            "",
            "server other: options are host=there, port=1, were host=here, port=1"),
        new(
            "a server's version and type",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1');",
            "DROP SERVER other;",
            "CREATE SERVER other VERSION '2' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1');",
            "server other: type is none, was a",
            "server other: version is 2, was 1"),
        new(
            "a server's privileges",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); GRANT USAGE ON FOREIGN SERVER other TO pg_monitor;",
            "REVOKE USAGE ON FOREIGN SERVER other FROM pg_monitor;",
            "",
            "server other: privileges of pg_monitor are none, were USAGE"),
        new(
            "a user mapping is left over",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1');",
            "CREATE USER MAPPING FOR CURRENT_USER SERVER other OPTIONS (password 'x');",
            "",
            "user mapping postgres on server other is left over"),
        new(
            "a user mapping's options",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); CREATE USER MAPPING FOR PUBLIC SERVER other OPTIONS (password 'pa55');",
            "ALTER USER MAPPING FOR PUBLIC SERVER other OPTIONS (SET password 'pa56');",
            "",
            "user mapping public on server other: options are not those that were there (their values are not shown)"),
        new(
            "a foreign table's options",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); CREATE FOREIGN TABLE users (id integer OPTIONS (place '1'), name text) SERVER other OPTIONS (path 'a');",
            "ALTER FOREIGN TABLE users OPTIONS (SET path 'b');",
            "",
            "foreign table public.users: options are path=b, were path=a"),
        new(
            "the options of a foreign table's column",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); CREATE FOREIGN TABLE users (id integer OPTIONS (place '1'), name text) SERVER other OPTIONS (path 'a');",
            "ALTER FOREIGN TABLE users ALTER COLUMN id OPTIONS (SET place '2');",
            "",
            "column public.users.id: options are place=2, were place=1"),
        new(
            "a foreign table's server",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); CREATE FOREIGN TABLE users (id integer OPTIONS (place '1'), name text) SERVER other OPTIONS (path 'a'); CREATE SERVER third FOREIGN DATA WRAPPER far;",
            "DROP FOREIGN TABLE users;",
            "CREATE FOREIGN TABLE users (id integer OPTIONS (place '1'), name text) SERVER third OPTIONS (path 'a');",
            "foreign table public.users: server is third, was other"),
        new(
            "a foreign table's column is left over",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); CREATE FOREIGN TABLE users (id integer OPTIONS (place '1'), name text) SERVER other OPTIONS (path 'a');",
            "ALTER FOREIGN TABLE users ADD COLUMN email text;",
            "",
            "column public.users.email is left over"),
        new(
            "a foreign table comes back as a table",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); CREATE FOREIGN TABLE users (id integer OPTIONS (place '1'), name text) SERVER other OPTIONS (path 'a');",
            "DROP FOREIGN TABLE users;",
            "CREATE TABLE users (id integer, name text);",
            "foreign table public.users is gone",
            "table public.users is left over"),
        new(
            "a foreign table is left over",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1');",
            "CREATE FOREIGN TABLE users (id integer) SERVER other;",
            "",
            "foreign table public.users is left over"),
    ];
}
