namespace Retort.Tests.RoundTrip.Faults;

public sealed class EventTriggerFaults : FaultFamily
{
    public override string Kind => "event trigger";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "it is left over",
            "CREATE FUNCTION audit() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';",
            "CREATE EVENT TRIGGER audited ON ddl_command_end EXECUTE FUNCTION audit();",
            "",
            "?"),
        new(
            "its tags",
            "CREATE FUNCTION audit() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER audited ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION audit();",
            "DROP EVENT TRIGGER audited;",
            "CREATE EVENT TRIGGER audited ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION audit();",
            "?"),
        new(
            "its event",
            "CREATE FUNCTION audit() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER audited ON ddl_command_end EXECUTE FUNCTION audit();",
            "DROP EVENT TRIGGER audited;",
            "CREATE EVENT TRIGGER audited ON ddl_command_start EXECUTE FUNCTION audit();",
            "?"),
        new(
            "it stays disabled",
            "CREATE FUNCTION audit() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER audited ON ddl_command_end EXECUTE FUNCTION audit();",
            "ALTER EVENT TRIGGER audited DISABLE;",
            "",
            "?"),
        new(
            "its function",
            "CREATE FUNCTION audit() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE FUNCTION log() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER audited ON ddl_command_end EXECUTE FUNCTION audit();",
            "DROP EVENT TRIGGER audited;",
            "CREATE EVENT TRIGGER audited ON ddl_command_end EXECUTE FUNCTION log();",
            "?"),
    ];
}
