namespace Retort.KillTarget.Thirty;

/// <summary>attach the events of 2026</summary>
[Revision("r20", Revises = ["r19"])]
public sealed class R20 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("ALTER TABLE events DETACH PARTITION events_2026 CONCURRENTLY");
        op.DropTable("events_2026");
    }
}
