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
            "function pg_catalog.pg_sleep(double precision): privileges of PUBLIC are none, were EXECUTE"),
        new(
            "a grant on a view stays",
            "",
            "GRANT SELECT ON pg_catalog.pg_authid TO pg_monitor;",
            "",
            "table pg_catalog.pg_authid: privileges of pg_monitor are SELECT, were none"),
        new(
            "a grant on a type stays",
            "",
            "REVOKE USAGE ON TYPE pg_catalog.xml FROM PUBLIC;",
            "",
            "type pg_catalog.xml: privileges of PUBLIC are none, were USAGE"),
        new(
            "a language's privileges",
            "",
            "REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;",
            "",
            "language plpgsql: privileges of PUBLIC are none, were USAGE"),
        new(
            "a function's cost stays",
            "",
            "ALTER FUNCTION pg_catalog.lower(text) COST 9;",
            "",
            "function pg_catalog.lower(text): cost is 9, was 1"),
        new(
            "plpgsql is gone",
            "",
            "DROP EXTENSION plpgsql;",
            "",
            "extension plpgsql is gone"),
        new(
            "a rule on a system view is left over",
            "",
            "SET LOCAL allow_system_table_mods = on; CREATE RULE keep AS ON INSERT TO information_schema.views DO INSTEAD NOTHING; SET LOCAL allow_system_table_mods = off;",
            "",
            "rule keep on information_schema.views is left over"),
    ];
}
