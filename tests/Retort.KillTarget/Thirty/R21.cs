namespace Retort.KillTarget.Thirty;

/// <summary>detach the events of 2025</summary>
[Revision("r21", Revises = ["r20"])]
public sealed class R21 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("ALTER TABLE events DETACH PARTITION events_2025 CONCURRENTLY");
        op.Execute("COMMENT ON TABLE events_2025 IS 'old'");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("COMMENT ON TABLE events_2025 IS NULL");
        op.Execute("ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); ALTER TABLE events_2025 DROP CONSTRAINT IF EXISTS events_2025_at_check");
    }
}
