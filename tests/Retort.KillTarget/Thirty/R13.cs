namespace Retort.KillTarget.Thirty;

/// <summary>a row outside a transaction</summary>
[Revision("r13", Revises = ["r12"])]
public sealed class R13 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Autocommit(() => op.Execute("INSERT INTO counters VALUES (4, 4)"));
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Autocommit(() => op.Execute("DELETE FROM counters WHERE id = 4"));
    }
}
