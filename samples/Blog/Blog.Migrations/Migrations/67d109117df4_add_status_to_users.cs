namespace Blog.Migrations;

/// <summary>add status to users</summary>
[Revision("67d109117df4", Revises = ["9a952f33750a"], Created = "2026-11-27T09:32:43Z")]
public sealed class AddStatusToUsers : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateEnum("user_status", ["pending", "active", "suspended"]);
        op.AddColumn(
            "users",
            Column("status", NamedType("user_status"), nullable: false, defaultSql: "'pending'::user_status"));
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropColumn("users", "status");
        op.DropEnum("user_status");
    }
}
