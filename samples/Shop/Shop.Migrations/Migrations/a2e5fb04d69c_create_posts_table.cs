namespace Shop.Migrations;

/// <summary>create posts table</summary>
[Revision("a2e5fb04d69c", Revises = ["91d4eaf3c58b"], Created = "2026-01-19T09:30:00Z")]
public sealed class CreatePostsTable : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateTable(
            "posts",
            [
                Column("id", BigInt, nullable: false, identity: Identity()),
                Column("title", Text, nullable: false),
                Column("body", Text),
                Column("created_at", Timestamp(), defaultSql: "now()"),
                PrimaryKey(["id"], name: "pk_posts"),
            ]);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropTable("posts");
    }
}
