namespace Shop.Migrations;

/// <summary>add is_active to products</summary>
[Revision("80c3d9f2b47e", Revises = ["7fb2c8e1a36d"], Created = "2026-01-17T09:30:00Z")]
public sealed class AddIsActiveToProducts : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.AddColumn("products", Column("is_active", Boolean, nullable: false, defaultValue: true));
        op.CreateIndex("ix_products_active", "products", ["organization_id"], where: "is_active = true");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropIndex("ix_products_active");
        op.DropColumn("products", "is_active");
    }
}
