namespace Blog.Web;

/// <summary>What somebody says to a post.</summary>
public class Comment
{
    public long Id { get; set; }

    public long PostId { get; set; }

    public Post Post { get; set; } = null!;

    public int? AuthorId { get; set; }

    public User? Author { get; set; }

    public required string Body { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
