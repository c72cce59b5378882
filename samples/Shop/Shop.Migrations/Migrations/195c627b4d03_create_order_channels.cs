namespace Shop.Migrations;

/// <summary>create order channels and their rows</summary>
[Revision("195c627b4d03", Revises = ["084b516a3cf2"], Created = "2026-01-26T09:30:00Z")]
public sealed class CreateOrderChannels : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateTable(
            "order_channels",
            [
                Column("code", Varchar(10), nullable: false),
                Column("title", Text, nullable: false),
                PrimaryKey(["code"], name: "pk_order_channels"),
            ]);
        op.BulkInsert("order_channels", ["code", "title"], [["web", "The shop's site"], ["phone", "By telephone"], ["store", "Over the counter"]]);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropTable("order_channels");
    }
}
