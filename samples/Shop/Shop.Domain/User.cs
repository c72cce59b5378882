using System.ComponentModel;

namespace Shop.Domain;

/// <summary>Who buys and writes.</summary>
[Table("users")]
[Index(nameof(Email), IsUnique = true)]
[Index(nameof(Phone))]
[Index(nameof(Email), nameof(IsActive), Name = "ix_users_email_active")]
public class User
{
    public int Id { get; set; }

    [MaxLength(255)]
    public required string Email { get; set; }

    [MaxLength(100)]
    public string? FullName { get; set; }

    [MaxLength(20)]
    public string? Phone { get; set; }

    [DefaultValue(UserStatus.Pending)]
    public UserStatus Status { get; set; }

    [Column(TypeName = "varchar")]
    public string? HashedPassword { get; set; }

    [DefaultValue(true)]
    public bool IsActive { get; set; } = true;

    [DefaultSql("now()")]
    public DateTimeOffset CreatedAt { get; set; }

    [DefaultSql("now()")]
    public DateTimeOffset UpdatedAt { get; set; }
}
