namespace Retort.KillTarget.Thirty;

/// <summary>count in batches</summary>
[Revision("r11", Revises = ["r10"])]
public sealed class R11 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("CREATE TABLE counters (id int PRIMARY KEY, n int)");
        op.Autocommit(() => op.Execute("DO 'BEGIN FOR i IN 1 .. 3 LOOP INSERT INTO counters VALUES (i, 0) ON CONFLICT DO NOTHING; COMMIT; END LOOP; END'"), verify: "(SELECT count(*) FROM counters) = 3");
        op.Execute("UPDATE counters SET n = n + 1");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("DROP TABLE counters");
    }
}
