namespace Retort.KillTarget.Thirty;

/// <summary>tidy users</summary>
[Revision("r09", Revises = ["r08"])]
public sealed class R09 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("VACUUM users");
        op.Execute("ALTER TABLE users ADD CONSTRAINT ck_users_id CHECK (id > 0)");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("VACUUM users");
        op.Execute("ALTER TABLE users DROP CONSTRAINT ck_users_id");
    }
}
