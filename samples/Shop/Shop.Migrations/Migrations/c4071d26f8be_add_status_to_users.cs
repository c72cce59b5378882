namespace Shop.Migrations;

/// <summary>add status to users</summary>
/// <remarks>The type first, then the column; on the way back the column first, then the type.</remarks>
[Revision("c4071d26f8be", Revises = ["b3f60c15e7ad"], Created = "2026-01-21T09:30:00Z")]
public sealed class AddStatusToUsers : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateEnum("user_status", ["pending", "active", "suspended"]);
        op.AddColumn("users", Column("status", Type("user_status"), nullable: false, defaultValue: "pending"));
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropColumn("users", "status");
        op.DropEnum("user_status");
    }
}
