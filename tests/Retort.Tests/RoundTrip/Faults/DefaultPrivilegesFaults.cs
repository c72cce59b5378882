namespace Retort.Tests.RoundTrip.Faults;

public sealed class DefaultPrivilegesFaults : FaultFamily
{
    public override string Kind => "default privileges";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "one stays",
            "CREATE SCHEMA app;",
            "ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO PUBLIC;",
            "",
            "default privileges of role postgres in schema app on tables are left over"),
        new(
            "one for every schema stays",
            "",
            "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;",
            "",
            "default privileges of role postgres on functions are left over"),
        new(
            "one is gone",
            "ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO pg_monitor;",
            "ALTER DEFAULT PRIVILEGES REVOKE USAGE ON SEQUENCES FROM pg_monitor;",
            "",
            "default privileges of role postgres on sequences are gone"),
        new(
            "one grants less",
            "CREATE SCHEMA app; ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT, INSERT ON TABLES TO pg_monitor;",
            "ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE SELECT, INSERT ON TABLES FROM pg_monitor;",
            "ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO pg_monitor;",
            "default privileges of role postgres in schema app on tables: privileges of pg_monitor are SELECT, were INSERT, SELECT"),
    ];
}
