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
            "event trigger audited is left over"),
        new(
            "its tags",
            "CREATE FUNCTION audit() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER audited ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION audit();",
            "DROP EVENT TRIGGER audited;",
            "CREATE EVENT TRIGGER audited ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION audit();",
            "event trigger audited: tags are CREATE TABLE, were CREATE TABLE, DROP TABLE"),
        new(
            "its event",
            "CREATE FUNCTION audit() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER audited ON ddl_command_end EXECUTE FUNCTION audit();",
            "DROP EVENT TRIGGER audited;",
            "CREATE EVENT TRIGGER audited ON ddl_command_start EXECUTE FUNCTION audit();",
            "event trigger audited: event is ddl_command_start, was ddl_command_end"),
        new(
            "it stays disabled",
            "CREATE FUNCTION audit() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER audited ON ddl_command_end EXECUTE FUNCTION audit();",
            "ALTER EVENT TRIGGER audited DISABLE;",
            "",
            "event trigger audited: enabled is false, was true"),
        new(
            "its function",
            "CREATE FUNCTION audit() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE FUNCTION log() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER audited ON ddl_command_end EXECUTE FUNCTION audit();",
            "DROP EVENT TRIGGER audited;",
            "CREATE EVENT TRIGGER audited ON ddl_command_end EXECUTE FUNCTION log();",
            "event trigger audited: function is public.log(), was public.audit()"),
    ];
}
