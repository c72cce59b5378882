namespace Blog.Migrations;

/// <summary>add slug to posts</summary>
[Revision("979d19c489d5", Revises = ["67d109117df4"], Created = "2026-11-27T09:33:11Z")]
public sealed class AddSlugToPosts : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.AddColumn("posts", Column("slug", Varchar(200)));

        // By hand: what was proposed was ''. The id keeps two posts with one title apart.
        op.Execute("UPDATE posts SET slug = left(lower(regexp_replace(title, '[^[:alnum:]]+', '-', 'g')), 180) || '-' || id WHERE slug IS NULL");

        op.AlterColumn("posts", "slug", nullable: false);
        op.CreateIndex("uq_posts_slug", "posts", ["slug"], unique: true);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropIndex("uq_posts_slug", "posts");
        op.DropColumn("posts", "slug");
    }

    // By hand: rows to try the way there with.
    public override void Seed(MigrationBuilder op)
    {
        op.BulkInsert("users", ["id", "email"], [[1, "ada@example.com"]]);
        op.BulkInsert("posts", ["author_id", "title", "body"], [[1, "Notes on an engine", "…"], [1, "Notes on an engine", "…"]]);
    }
}
