namespace Retort.KillTarget.Thirty;

/// <summary>a materialized view</summary>
[Revision("r28", Revises = ["r27"])]
public sealed class R28 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("CREATE MATERIALIZED VIEW moods AS SELECT mood, count(*) AS n FROM users GROUP BY mood");
        op.Execute("CREATE UNIQUE INDEX CONCURRENTLY uq_moods ON moods (mood)");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("DROP MATERIALIZED VIEW moods");
    }
}
