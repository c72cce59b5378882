namespace Retort.Schema;

/// <summary>The rights that a role has on an object.</summary>
/// <param name="Role">The role; <c>public</c> is everybody, <see cref="Owner"/> the owner, of whom nothing is said while it has all rights.</param>
/// <param name="Privileges">The rights.</param>
/// <param name="Grantable">Those of them that it may hand on.</param>
public sealed record RolePrivileges(string Role, Privileges Privileges, Privileges Grantable)
{
    /// <summary>Stands for the owner, whoever that is.</summary>
    public const string Owner = "";
}
