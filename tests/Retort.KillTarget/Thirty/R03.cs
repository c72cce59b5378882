namespace Retort.KillTarget.Thirty;

/// <summary>create mood</summary>
[Revision("r03", Revises = ["r02"])]
public sealed class R03 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("CREATE TYPE mood AS ENUM ('sad', 'ok')");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("DROP TYPE mood");
    }
}
