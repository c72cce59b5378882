namespace Retort.KillTarget.Thirty;

/// <summary>a view of glad users</summary>
[Revision("r18", Revises = ["r17"])]
public sealed class R18 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("CREATE VIEW glad_users AS SELECT id FROM users WHERE mood = 'glad'");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("DROP VIEW glad_users");
    }
}
