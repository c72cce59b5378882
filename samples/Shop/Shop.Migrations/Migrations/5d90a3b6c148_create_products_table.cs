namespace Shop.Migrations;

/// <summary>create products table</summary>
[Revision("5d90a3b6c148", Revises = ["4c81d7e05f2b"], Created = "2026-01-14T09:30:00Z")]
public sealed class CreateProductsTable : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateTable(
            "products",
            [
                Column("id", Uuid, nullable: false, defaultSql: "gen_random_uuid()"),
                Column("organization_id", Uuid, nullable: false),
                Column("name", Varchar(255), nullable: false),
                Column("created_at", TimestampTz(), defaultSql: "now()"),
                PrimaryKey(["id"], name: "pk_products"),
            ]);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropTable("products");
    }
}
