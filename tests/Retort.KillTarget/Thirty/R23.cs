namespace Retort.KillTarget.Thirty;

/// <summary>a sequence</summary>
[Revision("r23", Revises = ["r22"])]
public sealed class R23 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("CREATE SEQUENCE tickets; SELECT nextval('tickets')");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("DROP SEQUENCE tickets");
    }
}
