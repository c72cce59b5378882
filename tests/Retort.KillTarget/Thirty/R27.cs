namespace Retort.KillTarget.Thirty;

/// <summary>unique users of an organization</summary>
[Revision("r27", Revises = ["r26"])]
public sealed class R27 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateIndex("uq_users_organization", "users", ["organization_id", "email"], unique: true, concurrently: true);
        op.Execute("ALTER TABLE users ADD CONSTRAINT uq_users_organization UNIQUE USING INDEX uq_users_organization");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("ALTER TABLE users DROP CONSTRAINT uq_users_organization");
    }
}
