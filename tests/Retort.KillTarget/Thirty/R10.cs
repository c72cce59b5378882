namespace Retort.KillTarget.Thirty;

/// <summary>drop the index on email of users</summary>
[Revision("r10", Revises = ["r09"])]
public sealed class R10 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.DropIndex("ix_users_email", "users", concurrently: true);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.CreateIndex("ix_users_email", "users", ["email"], unique: true, concurrently: true);
    }
}
