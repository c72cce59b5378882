using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Rights and memberships.</summary>
internal static class GrantStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        Grant grant => new Call("op.Grant").Add(Value.Of(grant.Privileges)).Add(ObjectText.Of(grant.On)).Add(Value.List(grant.Roles))
            .List("columns", grant.Columns)
            .Flag("withGrantOption", grant.WithGrantOption)
            .Set("grantedBy", grant.GrantedBy),
        Revoke revoke => new Call("op.Revoke").Add(Value.Of(revoke.Privileges)).Add(ObjectText.Of(revoke.On)).Add(Value.List(revoke.Roles))
            .List("columns", revoke.Columns)
            .Flag("grantOptionOnly", revoke.GrantOptionOnly)
            .Set("grantedBy", revoke.GrantedBy)
            .Flag("cascade", revoke.Cascade),
        GrantOnAll grant => new Call("op.GrantOnAll").Add(Value.Of(grant.Privileges)).Add(Value.Of(grant.Objects)).Add(Value.List(grant.Schemas)).Add(Value.List(grant.Roles))
            .Flag("withGrantOption", grant.WithGrantOption),
        RevokeOnAll revoke => new Call("op.RevokeOnAll").Add(Value.Of(revoke.Privileges)).Add(Value.Of(revoke.Objects)).Add(Value.List(revoke.Schemas)).Add(Value.List(revoke.Roles))
            .Flag("grantOptionOnly", revoke.GrantOptionOnly)
            .Flag("cascade", revoke.Cascade),
        GrantDefault grant => new Call("op.GrantDefaultPrivileges").Add(Value.Of(grant.Privileges)).Add(Value.Of(grant.Objects)).Add(Value.List(grant.Roles))
            .List("schemas", grant.Schemas)
            .List("forRoles", grant.ForRoles)
            .Flag("withGrantOption", grant.WithGrantOption),
        RevokeDefault revoke => new Call("op.RevokeDefaultPrivileges").Add(Value.Of(revoke.Privileges)).Add(Value.Of(revoke.Objects)).Add(Value.List(revoke.Roles))
            .List("schemas", revoke.Schemas)
            .List("forRoles", revoke.ForRoles)
            .Flag("grantOptionOnly", revoke.GrantOptionOnly)
            .Flag("cascade", revoke.Cascade),
        GrantRole grant => new Call("op.GrantRole").Add(Value.List(grant.Roles)).Add(Value.List(grant.Members))
            .Flag("withAdminOption", grant.WithAdminOption)
            .Set("withInherit", grant.WithInherit)
            .Set("withSet", grant.WithSet)
            .Set("grantedBy", grant.GrantedBy),
        RevokeRole revoke => new Call("op.RevokeRole").Add(Value.List(revoke.Roles)).Add(Value.List(revoke.Members))
            .Flag("adminOptionOnly", revoke.AdminOptionOnly)
            .Set("grantedBy", revoke.GrantedBy)
            .Flag("cascade", revoke.Cascade),
        _ => null,
    };
}
