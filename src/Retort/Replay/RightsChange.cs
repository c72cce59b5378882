using Retort.Schema;

namespace Retort.Replay;

/// <summary>What GRANT or REVOKE does to a list of rights.</summary>
/// <param name="Rights">The rights.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Takes">Whether it takes them away.</param>
/// <param name="Option">Whether it gives the right to hand them on too, or takes only that.</param>
internal sealed record RightsChange(Privileges Rights, ValueList<string> Roles, bool Takes, bool Option)
{
    /// <summary>The list after it.</summary>
    /// <param name="list">What the rights are about.</param>
    /// <param name="known">The list before it.</param>
    /// <param name="key">How a role is called in it.</param>
    public ValueMap<string, RolePrivileges>? Apply(AccessList list, ValueMap<string, RolePrivileges>? known, Func<string, string> key)
    {
        var rights = Rights.HasFlag(Privileges.All) ? list.All : Rights;
        return list.Canonical(Roles.Select(key).Aggregate(list.Full(known), (all, role) => Apply(all, role, rights)));
    }

    private ValueMap<string, RolePrivileges> Apply(ValueMap<string, RolePrivileges> all, string role, Privileges rights)
    {
        var has = all.GetValueOrDefault(role, new(role, Privileges.None, Privileges.None));
        has = (Takes, Option) switch
        {
            (true, true) => has with { Grantable = has.Grantable & ~rights },
            (true, false) => has with { Privileges = has.Privileges & ~rights, Grantable = has.Grantable & ~rights },
            _ => has with { Privileges = has.Privileges | rights, Grantable = has.Grantable | (Option ? rights : Privileges.None) },
        };
        return has.Privileges == Privileges.None ? all.Without(role) : all.With(role, has);
    }
}
