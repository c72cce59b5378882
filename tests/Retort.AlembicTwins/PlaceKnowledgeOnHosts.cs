namespace Shop.Migrations;

/// <summary>place knowledge on hosts</summary>
/// <remarks>It depends on the first revision of a branch by the branch's label.</remarks>
[Revision("90a1c2e3f404", Revises = ["90a1c2e3f403"], DependsOn = ["knowledge"], Created = "2026-01-25T12:00:00Z")]
public sealed class PlaceKnowledgeOnHosts : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.AddColumn("knowledge_chunks", Column("host_id", Integer));
        op.CreateForeignKey("fk_knowledge_chunks_host", "knowledge_chunks", "hosts", ["host_id"], ["id"], onDelete: SetNull);
        op.Execute("CREATE VIEW chunks_by_host AS SELECT host_id, count(*) AS chunks FROM knowledge_chunks GROUP BY host_id");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("DROP VIEW chunks_by_host");
        op.DropConstraint("fk_knowledge_chunks_host", "knowledge_chunks");
        op.DropColumn("knowledge_chunks", "host_id");
    }
}
