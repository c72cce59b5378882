namespace Shop.Migrations;

/// <summary>create orders and order lines</summary>
[Revision("084b516a3cf2", Revises = ["e6293f481ad0"], Created = "2026-01-25T09:30:00Z")]
public sealed class CreateOrdersTables : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateEnum("order_status", ["draft", "placed", "shipped", "cancelled"]);
        op.CreateTable(
            "orders",
            [
                Column("id", BigInt, nullable: false, identity: Identity()),
                Column("user_id", Integer, nullable: false),
                Column("status", Type("order_status"), nullable: false, defaultValue: "draft"),
                Column("placed_at", TimestampTz()),
                Column("total", Numeric(12, 2)),
                PrimaryKey(["id"], name: "pk_orders"),
                ForeignKey(["user_id"], References("users", ["id"]), name: "fk_orders_user"),
                Check("status = 'draft' OR placed_at IS NOT NULL", name: "ck_orders_placed"),
            ]);
        op.CreateTable(
            "order_lines",
            [
                Column("order_id", BigInt, nullable: false),
                Column("position", SmallInt, nullable: false),
                Column("product_id", Uuid, nullable: false),
                Column("quantity", Integer, nullable: false, defaultValue: 1),
                Column("price", Numeric(12, 2), nullable: false),
                Column("amount", Numeric(14, 2), generated: Stored("quantity * price")),
                PrimaryKey(["order_id", "position"], name: "pk_order_lines"),
                ForeignKey(["order_id"], References("orders", ["id"], onDelete: Cascade), name: "fk_order_lines_order"),
                ForeignKey(["product_id"], References("products", ["id"]), name: "fk_order_lines_product"),
                Check("quantity > 0", name: "ck_order_lines_quantity"),
            ]);
        op.CreateIndex("ix_order_lines_product_id", "order_lines", ["product_id"]);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropTable("order_lines");
        op.DropTable("orders");
        op.DropEnum("order_status");
    }
}
