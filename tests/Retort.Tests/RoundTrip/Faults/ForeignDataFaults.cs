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
            "?"),
        new(
            "a wrapper's options",
            "CREATE FOREIGN DATA WRAPPER far OPTIONS (debug 'true');",
            "ALTER FOREIGN DATA WRAPPER far OPTIONS (DROP debug);",
            "",
            "?"),
        new(
            "a wrapper's validator",
            "CREATE FOREIGN DATA WRAPPER far VALIDATOR postgresql_fdw_validator;",
            "ALTER FOREIGN DATA WRAPPER far NO VALIDATOR;",
            "",
            "?"),
        new(
            "a server's options",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1');",
            "ALTER SERVER other OPTIONS (SET host 'there');",
            "",
            "?"),
        new(
            "a server's version and type",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1');",
            "DROP SERVER other;",
            "CREATE SERVER other VERSION '2' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1');",
            "?"),
        new(
            "a server's privileges",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); GRANT USAGE ON FOREIGN SERVER other TO pg_monitor;",
            "REVOKE USAGE ON FOREIGN SERVER other FROM pg_monitor;",
            "",
            "?"),
        new(
            "a user mapping is left over",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1');",
            "CREATE USER MAPPING FOR CURRENT_USER SERVER other OPTIONS (password 'x');",
            "",
            "?"),
        new(
            "a user mapping's options",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); CREATE USER MAPPING FOR PUBLIC SERVER other OPTIONS (password 'pa55');",
            "ALTER USER MAPPING FOR PUBLIC SERVER other OPTIONS (SET password 'pa56');",
            "",
            "?"),
        new(
            "a foreign table's options",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); CREATE FOREIGN TABLE users (id integer OPTIONS (place '1'), name text) SERVER other OPTIONS (path 'a');",
            "ALTER FOREIGN TABLE users OPTIONS (SET path 'b');",
            "",
            "?"),
        new(
            "the options of a foreign table's column",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); CREATE FOREIGN TABLE users (id integer OPTIONS (place '1'), name text) SERVER other OPTIONS (path 'a');",
            "ALTER FOREIGN TABLE users ALTER COLUMN id OPTIONS (SET place '2');",
            "",
            "?"),
        new(
            "a foreign table's server",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); CREATE FOREIGN TABLE users (id integer OPTIONS (place '1'), name text) SERVER other OPTIONS (path 'a'); CREATE SERVER third FOREIGN DATA WRAPPER far;",
            "DROP FOREIGN TABLE users;",
            "CREATE FOREIGN TABLE users (id integer OPTIONS (place '1'), name text) SERVER third OPTIONS (path 'a');",
            "?"),
        new(
            "a foreign table's column is left over",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); CREATE FOREIGN TABLE users (id integer OPTIONS (place '1'), name text) SERVER other OPTIONS (path 'a');",
            "ALTER FOREIGN TABLE users ADD COLUMN email text;",
            "",
            "?"),
        new(
            "a foreign table comes back as a table",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1'); CREATE FOREIGN TABLE users (id integer OPTIONS (place '1'), name text) SERVER other OPTIONS (path 'a');",
            "DROP FOREIGN TABLE users;",
            "CREATE TABLE users (id integer, name text);",
            "?"),
        new(
            "a foreign table is left over",
            "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER other TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'here', port '1');",
            "CREATE FOREIGN TABLE users (id integer) SERVER other;",
            "",
            "?"),
    ];
}
