namespace Retort.KillTarget.Thirty;

/// <summary>detach the events of 2024</summary>
[Revision("r07", Revises = ["r06"])]
public sealed class R07 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("ALTER TABLE events DETACH PARTITION events_2024 CONCURRENTLY");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'); ALTER TABLE events_2024 DROP CONSTRAINT IF EXISTS events_2024_at_check");
    }
}
