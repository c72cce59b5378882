namespace Blog.Migrations;

/// <summary>create posts and comments</summary>
[Revision("6b69f1375d93", Revises = ["c8728ce68d0d"], Created = "2026-11-27T09:32:03Z")]
public sealed class CreatePostsAndComments : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateTable(
            "posts",
            [
                Column("id", BigInt, nullable: false, identity: Identity()),
                Column("author_id", Integer, nullable: false),
                Column("title", Varchar(200), nullable: false),
                Column("body", Text, nullable: false),
                Column("created_at", TimestampTz(), nullable: false, defaultSql: "now()"),
                PrimaryKey(["id"], "pk_posts"),
                ForeignKey(["author_id"], References("users", ["id"], onDelete: Cascade), "fk_posts_author"),
            ]);
        op.CreateTable(
            "comments",
            [
                Column("id", BigInt, nullable: false, identity: Identity()),
                Column("post_id", BigInt, nullable: false),
                Column("author_id", Integer),
                Column("body", Text, nullable: false),
                Column("created_at", TimestampTz(), nullable: false, defaultSql: "now()"),
                PrimaryKey(["id"], "pk_comments"),
                ForeignKey(["author_id"], References("users", ["id"], onDelete: SetNull), "fk_comments_author"),
                ForeignKey(["post_id"], References("posts", ["id"], onDelete: Cascade), "fk_comments_post"),
            ]);
        op.CreateIndex("ix_comments_author_id", "comments", ["author_id"]);
        op.CreateIndex("ix_comments_post_id", "comments", ["post_id"]);
        op.CreateIndex("ix_posts_author_id", "posts", ["author_id"]);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropTable("comments");
        op.DropTable("posts");
    }
}
