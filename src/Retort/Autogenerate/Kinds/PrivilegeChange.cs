using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Rights that a role gets or loses.</summary>
/// <param name="Role">The role.</param>
/// <param name="Rights">The rights.</param>
/// <param name="Takes">Whether it loses them.</param>
internal sealed record PrivilegeChange(string Role, Privileges Rights, bool Takes)
{
    /// <summary>Whether only the right to hand them on changes.</summary>
    public bool IsOption { get; init; }

    /// <summary>Whether it may hand them on from now on.</summary>
    public bool HasOption { get; init; }

    /// <summary>Whether it could hand them on.</summary>
    public bool HadOption { get; init; }

    /// <summary>What changes between two lists of rights.</summary>
    /// <param name="list">What there is to give.</param>
    /// <param name="before">The rights by role.</param>
    /// <param name="after">Those that are wanted.</param>
    /// <param name="name">The name of a role in a list.</param>
    public static IEnumerable<PrivilegeChange> Between(AccessList list, ValueMap<string, RolePrivileges> before, ValueMap<string, RolePrivileges> after, Func<string, string> name)
    {
        foreach (var role in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var none = new RolePrivileges(role, Privileges.None, Privileges.None);
            var (was, becomes) = (before.GetValueOrDefault(role, none), after.GetValueOrDefault(role, none));
            var gone = was.Privileges & ~becomes.Privileges;
            var added = becomes.Privileges & ~was.Privileges;
            var kept = was.Privileges & becomes.Privileges;
            PrivilegeChange[] changes =
            [
                new(name(role), gone & was.Grantable, Takes: true) { HadOption = true },
                new(name(role), gone & ~was.Grantable, Takes: true),
                new(name(role), kept & was.Grantable & ~becomes.Grantable, Takes: true) { IsOption = true },
                new(name(role), added & ~becomes.Grantable, Takes: false),
                new(name(role), added & becomes.Grantable, Takes: false) { HasOption = true },
                new(name(role), kept & ~was.Grantable & becomes.Grantable, Takes: false) { HasOption = true, IsOption = true },
            ];
            foreach (var change in changes.Where(change => change.Rights != Privileges.None))
            {
                yield return change.Rights == list.All ? change with { Rights = Privileges.All } : change;
            }
        }
    }
}
