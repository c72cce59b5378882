namespace Shop.Migrations;

/// <summary>reference organizations from products</summary>
[Revision("6ea1f0c4d259", Revises = ["5d90a3b6c148"], Created = "2026-01-15T09:30:00Z")]
public sealed class ReferenceOrganizationsFromProducts : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateForeignKey("fk_products_organization", "products", "organizations", ["organization_id"], ["id"], onDelete: Cascade);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropConstraint("fk_products_organization", "products");
    }
}
