namespace Shop.Migrations;

/// <summary>retire hosts</summary>
/// <remarks>A value of a type that is in use comes outside a transaction, and the rows that use it come after.</remarks>
[Revision("90a1c2e3f403", Revises = ["90a1c2e3f402"], Created = "2026-01-21T12:00:00Z")]
public sealed class RetireHosts : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.AddEnumValue("host_state", "retired");
        op.Execute("UPDATE hosts SET state = 'retired' WHERE state = 'down'");
        op.CreateIndex("ix_hosts_retired", "hosts", ["name"], where: "state = 'retired'", concurrently: true);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropIndex("ix_hosts_retired", concurrently: true);

        // A value cannot be taken out of a type, so the type is made anew.
        op.Execute("UPDATE hosts SET state = 'down' WHERE state = 'retired'");
        op.Execute("ALTER TYPE host_state RENAME TO host_state_old");
        op.CreateEnum("host_state", ["up", "down"]);
        op.AlterColumn("hosts", "state", type: Type("host_state"), @using: "state::text::host_state");
        op.DropEnum("host_state_old");
    }
}
