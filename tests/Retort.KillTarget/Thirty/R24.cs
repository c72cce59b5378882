namespace Retort.KillTarget.Thirty;

/// <summary>a kind</summary>
[Revision("r24", Revises = ["r23"])]
public sealed class R24 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("CREATE TYPE kind AS ENUM ('a')");
        op.Execute("ALTER TYPE kind ADD VALUE 'b'; ALTER TYPE kind ADD VALUE 'c'");
        op.Execute("CREATE TABLE kinds (k kind PRIMARY KEY); INSERT INTO kinds VALUES ('b'), ('c')");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("DROP TABLE kinds; DROP TYPE kind");
    }
}
