namespace Shop.Migrations;

/// <summary>add sku to products</summary>
[Revision("7fb2c8e1a36d", Revises = ["6ea1f0c4d259"], Created = "2026-01-16T09:30:00Z")]
public sealed class AddSkuToProducts : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.AddColumn("products", Column("sku", Varchar(100)));
        op.CreateIndex("ix_products_sku", "products", ["sku"]);
        op.CreateIndex("uq_products_org_sku", "products", ["organization_id", "sku"], unique: true);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropIndex("uq_products_org_sku");
        op.DropIndex("ix_products_sku");
        op.DropColumn("products", "sku");
    }
}
