namespace Blog.Migrations;

/// <summary>create users table</summary>
[Revision("c8728ce68d0d", Created = "2026-11-27T09:31:30Z")]
public sealed class CreateUsersTable : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateTable(
            "users",
            [
                Column("id", Integer, nullable: false, identity: Identity()),
                Column("email", Varchar(255), nullable: false),
                Column("name", Varchar(100)),
                Column("created_at", TimestampTz(), nullable: false, defaultSql: "now()"),
                PrimaryKey(["id"], "pk_users"),
            ]);
        op.CreateIndex("uq_users_email", "users", ["email"], unique: true);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropTable("users");
    }
}
