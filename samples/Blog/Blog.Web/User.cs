using System.ComponentModel.DataAnnotations;

namespace Blog.Web;

/// <summary>Who writes.</summary>
public class User
{
    public int Id { get; set; }

    [MaxLength(255)]
    public required string Email { get; set; }

    [MaxLength(100)]
    public string? Name { get; set; }

    [MaxLength(20)]
    public string? Phone { get; set; }

    public UserStatus Status { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
