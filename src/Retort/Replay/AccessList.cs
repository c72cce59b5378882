using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>
/// The rights on objects of one kind. A list that is as PostgreSQL makes it is null; in any other the owner is left out while it has what it has from
/// the beginning, and has an entry without a right where it has none.
/// </summary>
/// <param name="Owner">What the owner has from the beginning.</param>
/// <param name="Everybody">What everybody has.</param>
/// <param name="All">What ALL PRIVILEGES means.</param>
internal sealed record AccessList(Privileges Owner, Privileges Everybody, Privileges All)
{
    /// <summary>That of an object.</summary>
    public static AccessList Of(DatabaseObject what, SchemaOrigin origin)
    {
        var all = Known(what.Kind == ObjectKind.Column ? PrivilegeSets.OfColumns : PrivilegeSets.Of(what.Kind), origin);
        var everybody = what.Kind switch
        {
            ObjectKind.Function or ObjectKind.Procedure => Privileges.Execute,
            ObjectKind.Type or ObjectKind.Domain => Privileges.Usage,
            ObjectKind.Schema when what.Name.Name == "public" => Privileges.Usage | (origin.IsBefore(15) ? Privileges.Create : Privileges.None),
            _ => Privileges.None,
        };
        return new(what.Kind == ObjectKind.Column ? Privileges.None : all, everybody, all);
    }

    /// <summary>That of default privileges: those of a schema add to those of everywhere, and begin with nothing.</summary>
    public static AccessList Of(DefaultPrivileges what, SchemaOrigin origin)
    {
        var all = Known(PrivilegeSets.Of(what.Objects), origin);
        return what.Schema is not null ? new(Privileges.None, Privileges.None, all) : new(all, what.Objects is SchemaObjects.Routines or SchemaObjects.Types ? all : Privileges.None, all);
    }

    /// <summary>All entries.</summary>
    public ValueMap<string, RolePrivileges> Full(ValueMap<string, RolePrivileges>? known)
    {
        var full = known ?? With(new(), ReplayRoles.Public, Everybody);
        return full.TryGetValue(RolePrivileges.Owner, out var owner)
            ? owner.Privileges == Privileges.None ? full.Without(RolePrivileges.Owner) : full
            : With(full, RolePrivileges.Owner, Owner);
    }

    /// <summary>The list as a schema has it.</summary>
    /// <param name="full">All entries.</param>
    public ValueMap<string, RolePrivileges>? Canonical(ValueMap<string, RolePrivileges> full)
    {
        var begin = new RolePrivileges(RolePrivileges.Owner, Owner, Privileges.None);
        if (full.Equals(Full(null)))
        {
            return null;
        }

        return full.GetValueOrDefault(RolePrivileges.Owner, begin with { Privileges = Privileges.None }) is var owner && owner == begin
            ? full.Without(RolePrivileges.Owner)
            : full.With(RolePrivileges.Owner, owner);
    }

    private static ValueMap<string, RolePrivileges> With(ValueMap<string, RolePrivileges> map, string role, Privileges rights) =>
        rights == Privileges.None ? map : map.With(role, new(role, rights, Privileges.None));

    private static Privileges Known(Privileges all, SchemaOrigin origin) => origin.IsBefore(17) ? all & ~Privileges.Maintain : all;
}
