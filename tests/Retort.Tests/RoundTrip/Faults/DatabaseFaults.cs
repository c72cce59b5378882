namespace Retort.Tests.RoundTrip.Faults;

public sealed class DatabaseFaults : FaultFamily
{
    public override string Kind => "database";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "a setting stays",
            "",
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET statement_timeout = ''5s''', current_database()); END $$;",
            "",
            "database: settings are statement_timeout=5s, were none"),
        new(
            "a setting of a role in it stays",
            "",
            "DO $$ BEGIN EXECUTE format('ALTER ROLE postgres IN DATABASE %I SET work_mem = ''8MB''', current_database()); END $$;",
            "",
            "database: settings are postgres: work_mem=8MB, were none"),
        new(
            "its comment stays",
            "",
            "DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS ''of the shop''', current_database()); END $$;",
            "",
            """database: comment is "of the shop", was none"""),
        new(
            "its privileges",
            "",
            "DO $$ BEGIN EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM PUBLIC', current_database()); END $$;",
            "",
            "database: privileges of PUBLIC are TEMPORARY, were CONNECT, TEMPORARY"),
        new(
            "its connection limit",
            "",
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT 9', current_database()); END $$;",
            "",
            "database: connection limit is 9, was none"),
    ];
}
