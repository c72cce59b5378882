using Retort.Schema;

namespace Shop.Domain;

/// <summary>What a user has written.</summary>
[Table("posts")]
public class Post
{
    public long Id { get; set; }

    public required string Title { get; set; }

    public string? Body { get; set; }

    [References(typeof(User), Name = "fk_posts_author_id", OnDelete = ForeignKeyActionKind.Cascade)]
    public int? AuthorId { get; set; }

    [Column(TypeName = "timestamp"), DefaultSql("now()")]
    public DateTime? CreatedAt { get; set; }
}
