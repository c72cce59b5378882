namespace Shop.Migrations;

/// <summary>create knowledge chunks table</summary>
/// <remarks>The first revision of a branch: another team works on it while orders are made on the main line.</remarks>
[Revision("f73a40592be1", Revises = ["e6293f481ad0"], BranchLabels = ["knowledge"], Created = "2026-01-24T09:30:00Z")]
public sealed class CreateKnowledgeChunksTable : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateTable(
            "knowledge_chunks",
            [
                Column("id", Uuid, nullable: false, defaultSql: "gen_random_uuid()"),
                Column("product_id", Uuid, nullable: false, references: References("products", ["id"], onDelete: Cascade)),
                Column("content", Text, nullable: false),
                PrimaryKey(["id"], name: "pk_knowledge_chunks"),
            ]);

        // Where pgvector is installed the chunks can be searched by meaning; elsewhere the table serves without.
        op.Execute("""
            DO $$
            BEGIN
                IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN
                    CREATE EXTENSION IF NOT EXISTS vector;
                    ALTER TABLE knowledge_chunks ADD COLUMN embedding vector(1536);
                    CREATE INDEX ix_knowledge_chunks_embedding ON knowledge_chunks
                        USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100);
                END IF;
            END
            $$
            """, effect: _ => { }); // Nothing that a model can count on.
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropTable("knowledge_chunks");
        op.Execute("DROP EXTENSION IF EXISTS vector");
    }
}
