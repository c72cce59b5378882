using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>The rights that later objects will be made with.</summary>
internal static class DefaultPrivilegesDiff
{
    /// <summary>The operations.</summary>
    public static IEnumerable<Operation> Of(DatabaseSchema from, DatabaseSchema to)
    {
        foreach (var key in from.DefaultPrivileges.Keys.Union(to.DefaultPrivileges.Keys).OrderBy(key => key.ToString(), StringComparer.Ordinal))
        {
            var list = AccessList.Of(key, from.Origin);
            var (before, after) = (list.Full(from.DefaultPrivileges.GetValueOrDefault(key)), list.Full(to.DefaultPrivileges.GetValueOrDefault(key)));
            ValueList<string> makers = key.Role is { } maker ? [maker] : [];
            ValueList<string> places = key.Schema is { } place ? [place] : [];
            foreach (var change in PrivilegeChange.Between(list, before, after, role => ReplayRoles.Named(from, role == RolePrivileges.Owner ? key.Role : role)))
            {
                yield return change.Takes
                    ? new RevokeDefault(change.Rights, key.Objects, [change.Role]) { ForRoles = makers, Schemas = places, GrantOptionOnly = change.IsOption, ExistingGrantOption = change.HadOption }
                    : new GrantDefault(change.Rights, key.Objects, [change.Role]) { ForRoles = makers, Schemas = places, WithGrantOption = change.HasOption, GrantOptionOnly = change.IsOption };
            }
        }
    }
}
