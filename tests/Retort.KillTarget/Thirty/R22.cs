namespace Retort.KillTarget.Thirty;

/// <summary>an index on an expression</summary>
[Revision("r22", Revises = ["r21"])]
public sealed class R22 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("CREATE INDEX CONCURRENTLY ix_users_lower ON users (lower(email)) WHERE state = 'new'");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("DROP INDEX CONCURRENTLY ix_users_lower");
    }
}
