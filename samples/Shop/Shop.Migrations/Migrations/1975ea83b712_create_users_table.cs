namespace Shop.Migrations;

/// <summary>create users table</summary>
[Revision("1975ea83b712", Created = "2026-01-10T09:30:00Z")]
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
                Column("updated_at", TimestampTz(), nullable: false, defaultSql: "now()"),
                PrimaryKey(["id"], name: "pk_users"),
            ]);
        op.CreateIndex("uq_users_email", "users", ["email"], unique: true);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropIndex("uq_users_email");
        op.DropTable("users");
    }
}
