namespace Shop.Migrations;

/// <summary>create hosts table</summary>
/// <remarks>A second base: the machines that the shop runs on are another team's, with a line of revisions of their own.</remarks>
[Revision("90a1c2e3f401", BranchLabels = ["hosts"], Created = "2026-01-19T12:00:00Z")]
public sealed class CreateHostsTable : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateEnum("host_state", ["up", "down"]);
        op.CreateTable(
            "hosts",
            [
                Column("id", Integer, nullable: false, identity: Identity()),
                Column("name", Text, nullable: false),
                Column("state", Type("host_state"), nullable: false),
                PrimaryKey(["id"], name: "pk_hosts"),
                Unique(["name"], name: "uq_hosts_name"),
            ]);
        op.BulkInsert("hosts", ["name", "state"], [["front", "up"], ["back: 100%", "down"]]);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropTable("hosts");
        op.DropEnum("host_state");
    }
}
