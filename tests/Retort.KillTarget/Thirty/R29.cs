namespace Retort.KillTarget.Thirty;

/// <summary>vacuum between transactions</summary>
[Revision("r29", Revises = ["r28"])]
public sealed class R29 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("ALTER TABLE organizations ADD COLUMN city text");
        op.Execute("VACUUM organizations; VACUUM users");
        op.Execute("INSERT INTO organizations VALUES (1, 'one', 'here')");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("DELETE FROM organizations WHERE id = 1");
        op.Execute("VACUUM organizations");
        op.DropColumn("organizations", "city");
    }
}
