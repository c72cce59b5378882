namespace Shop.Domain;

/// <summary>How a user stands.</summary>
[EnumType("user_status")]
public enum UserStatus
{
    Pending,
    Active,
    Suspended,
}
