using System.ComponentModel.DataAnnotations;

namespace Blog.Web;

/// <summary>What a user has written.</summary>
public class Post
{
    public long Id { get; set; }

    public int AuthorId { get; set; }

    public User Author { get; set; } = null!;

    [MaxLength(200)]
    public required string Title { get; set; }

    [MaxLength(200)]
    public required string Slug { get; set; }

    public required string Body { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public IList<Comment> Comments { get; } = [];
}
