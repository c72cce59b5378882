namespace Retort.KillTarget.Thirty;

/// <summary>a function with a body of its own</summary>
[Revision("r19", Revises = ["r18"])]
public sealed class R19 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT n * 2; END");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("DROP FUNCTION twice(int)");
    }
}
