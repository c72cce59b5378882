namespace Retort.KillTarget.Thirty;

/// <summary>make email of users not null</summary>
[Revision("r15", Revises = ["r14"])]
public sealed class R15 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("UPDATE users SET email = 'nobody' || id WHERE email IS NULL");
        op.AlterColumn("users", "email", nullable: false);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.AlterColumn("users", "email", nullable: true);
    }
}
