namespace Shop.Migrations;

/// <summary>add author to posts</summary>
[Revision("b3f60c15e7ad", Revises = ["a2e5fb04d69c"], Created = "2026-01-20T09:30:00Z")]
public sealed class AddAuthorToPosts : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.AddColumn("posts", Column("author_id", Integer));
        op.CreateForeignKey("fk_posts_author_id", "posts", "users", ["author_id"], ["id"], onDelete: Cascade);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropConstraint("fk_posts_author_id", "posts");
        op.DropColumn("posts", "author_id");
    }
}
