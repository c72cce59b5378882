namespace Retort.KillTarget.Thirty;

/// <summary>index email of users</summary>
[Revision("r02", Revises = ["r01"])]
public sealed class R02 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateIndex("ix_users_email", "users", ["email"], unique: true, concurrently: true);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropIndex("ix_users_email", "users", concurrently: true);
    }
}
