namespace Retort.KillTarget.Thirty;

/// <summary>rebuild the index on mood</summary>
[Revision("r14", Revises = ["r13"])]
public sealed class R14 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("REINDEX INDEX CONCURRENTLY ix_users_mood");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("REINDEX TABLE CONCURRENTLY users");
    }
}
