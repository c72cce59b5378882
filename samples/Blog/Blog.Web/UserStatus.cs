namespace Blog.Web;

/// <summary>How a user stands.</summary>
public enum UserStatus
{
    Pending,
    Active,
    Suspended,
}
