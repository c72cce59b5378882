namespace Retort.KillTarget.Thirty;

/// <summary>add glad to mood</summary>
[Revision("r04", Revises = ["r03"])]
public sealed class R04 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("ALTER TYPE mood ADD VALUE 'glad'");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("DROP TYPE mood; CREATE TYPE mood AS ENUM ('sad', 'ok')");
    }
}
