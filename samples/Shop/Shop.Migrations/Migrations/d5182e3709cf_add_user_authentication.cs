namespace Shop.Migrations;

/// <summary>add user authentication</summary>
[Revision("d5182e3709cf", Revises = ["c4071d26f8be"], Created = "2026-01-22T09:30:00Z")]
public sealed class AddUserAuthentication : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.AddColumn("users", Column("hashed_password", Varchar()));
        op.AddColumn("users", Column("is_active", Boolean, nullable: false, defaultValue: true));
        op.CreateIndex("ix_users_email_active", "users", ["email", "is_active"]);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropIndex("ix_users_email_active");
        op.DropColumn("users", "is_active");
        op.DropColumn("users", "hashed_password");
    }
}
