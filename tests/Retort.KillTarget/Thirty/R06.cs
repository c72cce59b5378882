namespace Retort.KillTarget.Thirty;

/// <summary>create events</summary>
[Revision("r06", Revises = ["r05"])]
public sealed class R06 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("CREATE TABLE events (id int, at date) PARTITION BY RANGE (at)");
        op.Execute("CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'); CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); INSERT INTO events VALUES (1, '2024-05-01'), (2, '2025-05-01')");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropTable("events");
    }
}
