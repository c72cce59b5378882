namespace Retort.Tests.RoundTrip.Faults;

public sealed class ServerObjectFaults : FaultFamily
{
    public override string Kind => "what came with the server";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "a grant on a function stays",
            "",
            "REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) FROM PUBLIC;",
            "",
            "?"),
        new(
            "a grant on a view stays",
            "",
            "GRANT SELECT ON pg_catalog.pg_authid TO pg_monitor;",
            "",
            "?"),
        new(
            "a grant on a type stays",
            "",
            "REVOKE USAGE ON TYPE pg_catalog.xml FROM PUBLIC;",
            "",
            "?"),
        new(
            "a language's privileges",
            "",
            "REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;",
            "",
            "?"),
        new(
            "a function's cost stays",
            "",
            "ALTER FUNCTION pg_catalog.lower(text) COST 9;",
            "",
            "?"),
        new(
            "plpgsql is gone",
            "",
            "DROP EXTENSION plpgsql;",
            "",
            "?"),
        new(
            "a rule on a system view is left over",
            "",
            "SET LOCAL allow_system_table_mods = on; CREATE RULE keep AS ON INSERT TO information_schema.views DO INSTEAD NOTHING; SET LOCAL allow_system_table_mods = off;",
            "",
            "?"),
    ];
}
