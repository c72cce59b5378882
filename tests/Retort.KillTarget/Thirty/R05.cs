namespace Retort.KillTarget.Thirty;

/// <summary>give users a mood</summary>
[Revision("r05", Revises = ["r04"])]
public sealed class R05 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.AddColumn("users", Column("mood", Ddl.Type("mood"), defaultSql: "'ok'"));
        op.CreateIndex("ix_users_mood", "users", ["mood"], concurrently: true);
        op.Execute("UPDATE users SET mood = 'glad' WHERE id % 2 = 0");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("UPDATE users SET mood = 'sad' WHERE id % 3 = 0");
        op.DropIndex("ix_users_mood", "users", concurrently: true);
        op.DropColumn("users", "mood");
    }
}
