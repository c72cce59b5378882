namespace Shop.Migrations;

/// <summary>add status to products</summary>
/// <remarks>A column that takes no NULL comes in three steps: nullable, filled, not null.</remarks>
[Revision("91d4eaf3c58b", Revises = ["80c3d9f2b47e"], Created = "2026-01-18T09:30:00Z")]
public sealed class AddStatusToProducts : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.AddColumn("products", Column("status", Varchar(20)));

        // By hand: rows that exist need a value before the column can refuse NULL.
        op.Execute("UPDATE products SET status = 'active' WHERE status IS NULL");

        op.AlterColumn("products", "status", nullable: false);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropColumn("products", "status");
    }
}
