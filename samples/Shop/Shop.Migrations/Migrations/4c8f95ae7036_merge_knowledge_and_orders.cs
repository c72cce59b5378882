namespace Shop.Migrations;

/// <summary>merge knowledge and orders</summary>
/// <remarks>Both lines change different tables, so there is nothing to do but to join them.</remarks>
[Revision("4c8f95ae7036", Revises = ["f73a40592be1", "3b7e849d6f25"], Created = "2026-01-29T09:30:00Z")]
public sealed class MergeKnowledgeAndOrders : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
    }

    public override void Downgrade(MigrationBuilder op)
    {
    }
}
