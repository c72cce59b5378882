namespace Shop.Migrations;

/// <summary>create users table</summary>
[Revision("1975ea83b712", Created = "2026-01-12T09:00:00Z")]
public sealed class CreateUsersTable : Migration
{
    public override void Upgrade(MigrationBuilder op) =>
        op.CreateTable("users", [Column("id", Integer, nullable: false), Column("email", Varchar(255), nullable: false), PrimaryKey(["id"])]);

    public override void Downgrade(MigrationBuilder op) => op.DropTable("users");
}
