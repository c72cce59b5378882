namespace Shop.Migrations;

/// <summary>suspend inactive products</summary>
/// <remarks>A data migration, apart from every change of the schema. Before it nothing was suspended, so the way back is exact.</remarks>
[Revision("2a6d738c5e14", Revises = ["195c627b4d03"], Created = "2026-01-27T09:30:00Z")]
public sealed class SuspendInactiveProducts : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.ExecuteSql($"UPDATE products SET status = {"suspended"} WHERE status = {"inactive"}");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.ExecuteSql($"UPDATE products SET status = {"inactive"} WHERE status = {"suspended"}");
    }
}
