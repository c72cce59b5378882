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
            var (was, becomes) = (Known(before.GetValueOrDefault(role, none), list), Known(after.GetValueOrDefault(role, none), list));
            foreach (var change in IsWholeBetter(was, becomes) ? Anew(list, name(role), was, becomes) : One(name(role), was, becomes))
            {
                yield return change.Rights == list.All ? change with { Rights = Privileges.All } : change;
            }
        }
    }

    // Between a server that is too old for a right and a model, that right is no difference.
    private static RolePrivileges Known(RolePrivileges rights, AccessList list) => rights with { Privileges = rights.Privileges & list.All, Grantable = rights.Grantable & list.All };

    // MAINTAIN among others comes of ALL PRIVILEGES, and PostgreSQL 16 and older do not know it by name.
    private static bool IsWholeBetter(RolePrivileges was, RolePrivileges becomes) =>
        (was.Privileges ^ becomes.Privileges) is var changed && changed.HasFlag(Privileges.Maintain) && changed != Privileges.Maintain
        && IsOneWay(was) && IsOneWay(becomes);

    private static bool IsOneWay(RolePrivileges rights) => rights.Grantable == Privileges.None || rights.Grantable == rights.Privileges;

    private static IEnumerable<PrivilegeChange> Anew(AccessList list, string role, RolePrivileges was, RolePrivileges becomes)
    {
        var isWhole = becomes.Privileges.HasFlag(Privileges.Maintain);
        var hasOption = becomes.Grantable != Privileges.None;
        PrivilegeChange[] changes =
        [
            new(role, isWhole && (hasOption || was.Grantable == Privileges.None) ? Privileges.None : was.Privileges == Privileges.None ? Privileges.None : list.All, Takes: true) { HadOption = was.Grantable != Privileges.None },
            new(role, isWhole ? list.All : becomes.Privileges, Takes: false) { HasOption = hasOption },
            new(role, isWhole ? list.All & ~becomes.Privileges : Privileges.None, Takes: true) { HadOption = hasOption },
        ];
        return changes.Where(change => change.Rights != Privileges.None);
    }

    private static IEnumerable<PrivilegeChange> One(string role, RolePrivileges was, RolePrivileges becomes)
    {
        var gone = was.Privileges & ~becomes.Privileges;
        var added = becomes.Privileges & ~was.Privileges;
        var kept = was.Privileges & becomes.Privileges;
        PrivilegeChange[] changes =
        [
            new(role, gone & was.Grantable, Takes: true) { HadOption = true },
            new(role, gone & ~was.Grantable, Takes: true),
            new(role, kept & was.Grantable & ~becomes.Grantable, Takes: true) { IsOption = true },
            new(role, added & ~becomes.Grantable, Takes: false),
            new(role, added & becomes.Grantable, Takes: false) { HasOption = true },
            new(role, kept & ~was.Grantable & becomes.Grantable, Takes: false) { HasOption = true, IsOption = true },
        ];
        return changes.Where(change => change.Rights != Privileges.None);
    }
}
