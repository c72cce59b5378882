namespace Retort.KillTarget.Thirty;

/// <summary>two indexes on events of 2024</summary>
[Revision("r08", Revises = ["r07"])]
public sealed class R08 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateIndex("ix_events_id", "events_2024", ["id"], concurrently: true);
        op.CreateIndex("ix_events_at", "events_2024", ["at"], concurrently: true);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropIndex("ix_events_at", "events_2024", concurrently: true);
        op.DropIndex("ix_events_id", "events_2024", concurrently: true);
    }
}
