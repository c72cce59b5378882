using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Rights on objects that come later, and what an object gets of them when it comes.</summary>
internal static class DefaultPrivilegesReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        GrantDefault grant => Apply(schema, grant.Objects, grant.ForRoles, grant.Schemas, new(grant.Privileges, grant.Roles, false, grant.WithGrantOption)),
        RevokeDefault revoke => Apply(schema, revoke.Objects, revoke.ForRoles, revoke.Schemas, new(revoke.Privileges, revoke.Roles, true, revoke.GrantOptionOnly)),
        _ => null,
    };

    /// <summary>Gives a new object the rights that are set for such objects. Its owner has to be known before.</summary>
    public static DatabaseSchema Born(this DatabaseSchema schema, DatabaseObject what)
    {
        SchemaObjects? objects = what.Kind switch
        {
            ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView => SchemaObjects.Tables,
            ObjectKind.Sequence => SchemaObjects.Sequences,
            ObjectKind.Function or ObjectKind.Procedure => SchemaObjects.Routines,
            ObjectKind.Type or ObjectKind.Domain => SchemaObjects.Types,
            ObjectKind.Schema => SchemaObjects.Schemas,
            _ => null,
        };
        if (objects is not { } kind || schema.DefaultPrivileges.Count == 0)
        {
            return schema;
        }

        var owner = ReplayRoles.MakerOf(schema, what);
        var everywhere = new DefaultPrivileges(owner, null, kind);
        var list = AccessList.Of(everywhere, schema.Origin);
        var rights = list.Full(schema.DefaultPrivileges.GetValueOrDefault(everywhere));
        if (what.Name.Schema is { } name && schema.DefaultPrivileges.TryGetValue(new(owner, name, kind), out var more))
        {
            rights = more.Values.Where(role => role.Privileges != Privileges.None).Aggregate(rights, Add);
        }

        return schema.Change(what, attributes => attributes with { Privileges = AccessList.Of(what, schema.Origin).Canonical(rights) });
    }

    private static ValueMap<string, RolePrivileges> Add(ValueMap<string, RolePrivileges> all, RolePrivileges more)
    {
        var has = all.GetValueOrDefault(more.Role, new(more.Role, Privileges.None, Privileges.None));
        return all.With(more.Role, has with { Privileges = has.Privileges | more.Privileges, Grantable = has.Grantable | more.Grantable });
    }

    private static DatabaseSchema Apply(DatabaseSchema schema, SchemaObjects objects, ValueList<string> roles, ValueList<string> schemas, RightsChange change)
    {
        // For functions and procedures there is one list.
        var kind = objects is SchemaObjects.Functions or SchemaObjects.Procedures ? SchemaObjects.Routines : objects;
        string?[] makers = [.. roles.Select(role => ReplayRoles.Of(schema, role))];
        string?[] places = [.. schemas];
        return makers.DefaultIfEmpty().SelectMany(role => places.DefaultIfEmpty().Select(place => new DefaultPrivileges(role, place, kind))).Aggregate(schema, (all, which) => Apply(all, which, change));
    }

    private static DatabaseSchema Apply(DatabaseSchema schema, DefaultPrivileges which, RightsChange change)
    {
        var rights = change.Apply(AccessList.Of(which, schema.Origin), schema.DefaultPrivileges.GetValueOrDefault(which), role => ReplayRoles.Key(schema, which.Role, role));
        return schema with { DefaultPrivileges = rights is null ? schema.DefaultPrivileges.Without(which) : schema.DefaultPrivileges.With(which, rights) };
    }
}
