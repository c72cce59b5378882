using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Rights as SQL.</summary>
internal static class GrantSql
{
    public static IReadOnlyList<Statement> Grant(Grant grant) =>
    [
        new($"GRANT {Rights(grant.Privileges, grant.Columns)} ON {On(grant.On)} TO {Clause.Roles(grant.Roles)}"
            + WithGrantOption(grant.WithGrantOption) + GrantedBy(grant.GrantedBy)),
    ];

    public static IReadOnlyList<Statement> Revoke(Revoke revoke)
    {
        var rights = OptionOnly(revoke.GrantOptionOnly) + Rights(revoke.Privileges, revoke.Columns);
        var end = GrantedBy(revoke.GrantedBy) + Clause.Cascade(revoke.Cascade);
        return [new($"REVOKE {rights} ON {On(revoke.On)} FROM {Clause.Roles(revoke.Roles)}{end}")];
    }

    public static IReadOnlyList<Statement> Grant(GrantOnAll grant)
    {
        var on = $"ALL {Objects(grant.Objects)} IN SCHEMA {Identifier.QuoteAll(grant.Schemas)}";
        return [new($"GRANT {Rights(grant.Privileges, [])} ON {on} TO {Clause.Roles(grant.Roles)}{WithGrantOption(grant.WithGrantOption)}")];
    }

    public static IReadOnlyList<Statement> Revoke(RevokeOnAll revoke)
    {
        var rights = OptionOnly(revoke.GrantOptionOnly) + Rights(revoke.Privileges, []);
        var on = $"ALL {Objects(revoke.Objects)} IN SCHEMA {Identifier.QuoteAll(revoke.Schemas)}";
        return [new($"REVOKE {rights} ON {on} FROM {Clause.Roles(revoke.Roles)}{Clause.Cascade(revoke.Cascade)}")];
    }

    public static IReadOnlyList<Statement> Grant(GrantDefault grant)
    {
        var rights = $"GRANT {Rights(grant.Privileges, [])} ON {Objects(grant.Objects)} TO {Clause.Roles(grant.Roles)}";
        return [new(Default(grant.ForRoles, grant.Schemas) + rights + WithGrantOption(grant.WithGrantOption))];
    }

    public static IReadOnlyList<Statement> Revoke(RevokeDefault revoke)
    {
        var rights = $"REVOKE {OptionOnly(revoke.GrantOptionOnly)}{Rights(revoke.Privileges, [])} ON {Objects(revoke.Objects)}";
        var end = $" FROM {Clause.Roles(revoke.Roles)}{Clause.Cascade(revoke.Cascade)}";
        return [new(Default(revoke.ForRoles, revoke.Schemas) + rights + end)];
    }

    public static IReadOnlyList<Statement> Grant(GrantRole grant)
    {
        (string Option, bool? Value)[] all = [("INHERIT", grant.WithInherit), ("SET", grant.WithSet)];
        string[] options =
        [
            .. grant.WithAdminOption ? ["ADMIN OPTION"] : Array.Empty<string>(),
            .. all.Where(option => option.Value is not null).Select(option => $"{option.Option} {(option.Value!.Value ? "TRUE" : "FALSE")}"),
        ];
        var with = options.Length == 0 ? "" : $" WITH {string.Join(", ", options)}";
        return [new($"GRANT {Clause.Roles(grant.Roles)} TO {Clause.Roles(grant.Members)}{with}{GrantedBy(grant.GrantedBy)}")];
    }

    public static IReadOnlyList<Statement> Revoke(RevokeRole revoke)
    {
        var option = revoke.AdminOptionOnly ? "ADMIN OPTION FOR " : "";
        var end = GrantedBy(revoke.GrantedBy) + Clause.Cascade(revoke.Cascade);
        return [new($"REVOKE {option}{Clause.Roles(revoke.Roles)} FROM {Clause.Roles(revoke.Members)}{end}")];
    }

    private static string Rights(Privileges privileges, ValueList<string> columns)
    {
        var list = Clause.List(columns);
        return privileges.HasFlag(Privileges.All)
            ? $"ALL PRIVILEGES{list}"
            : string.Join(", ", PrivilegeSets.Each(privileges).Select(one => one.ToString().ToUpperInvariant() + list));
    }

    // GRANT calls everything that has rows a table.
    private static string On(DatabaseObject target) => target.Kind switch
    {
        ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.ForeignTable => $"TABLE {Identifier.Quote(target.Name)}",
        ObjectKind.ForeignServer => $"FOREIGN SERVER {Identifier.Quote(target.Name)}",
        _ => $"{ObjectSql.Keyword(target.Kind)} {ObjectSql.Named(target)}",
    };

    private static string Objects(SchemaObjects objects) => objects.ToString().ToUpperInvariant();

    private static string Default(ValueList<string> roles, ValueList<string> schemas)
    {
        var forRoles = roles.Count == 0 ? "" : $"FOR ROLE {Clause.Roles(roles)} ";
        var inSchemas = schemas.Count == 0 ? "" : $"IN SCHEMA {Identifier.QuoteAll(schemas)} ";
        return $"ALTER DEFAULT PRIVILEGES {forRoles}{inSchemas}";
    }

    private static string OptionOnly(bool yes) => yes ? "GRANT OPTION FOR " : "";

    private static string WithGrantOption(bool yes) => yes ? " WITH GRANT OPTION" : "";

    private static string GrantedBy(string? role) => role is null ? "" : $" GRANTED BY {Clause.Role(role)}";
}
