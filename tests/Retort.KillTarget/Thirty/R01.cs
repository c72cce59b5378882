namespace Retort.KillTarget.Thirty;

/// <summary>create users</summary>
[Revision("r01")]
public sealed class R01 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateTable("users", [Column("id", Integer, nullable: false), Column("email", Text), Column("state", Text), PrimaryKey(["id"], name: "pk_users")]);
        op.Execute("INSERT INTO users SELECT n, 'user' || n, 'new' FROM generate_series(1, 20) AS n");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropTable("users");
    }
}
