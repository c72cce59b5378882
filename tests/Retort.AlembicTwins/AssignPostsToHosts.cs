namespace Shop.Migrations;

/// <summary>assign posts to hosts</summary>
[Revision("90a1c2e3f402", Revises = ["90a1c2e3f401"], DependsOn = ["a2e5fb04d69c"], Created = "2026-01-20T12:00:00Z")]
public sealed class AssignPostsToHosts : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateTable(
            "host_posts",
            [
                Column("host_id", Integer, nullable: false),
                Column("post_id", BigInt, nullable: false),
                PrimaryKey(["host_id", "post_id"], name: "pk_host_posts"),
                ForeignKey(["host_id"], References("hosts", ["id"]), name: "fk_host_posts_host"),
                ForeignKey(["post_id"], References("posts", ["id"], onDelete: Cascade), name: "fk_host_posts_post"),
            ]);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropTable("host_posts");
    }
}
