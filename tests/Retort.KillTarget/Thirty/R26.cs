namespace Retort.KillTarget.Thirty;

/// <summary>code of its own</summary>
[Revision("r26", Revises = ["r25"])]
[OnlineOnly("it shows that code may run in a transaction")]
public sealed class R26 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Run(async (connection, cancellation) => await Code.InsertAsync(connection, cancellation));
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Run(async (connection, cancellation) => await Code.DeleteAsync(connection, cancellation));
    }
}
