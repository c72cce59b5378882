using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Row level security as SQL.</summary>
internal static class PolicySql
{
    public static IReadOnlyList<Statement> Create(CreatePolicy create)
    {
        var policy = create.Policy;
        var sql = $"CREATE POLICY {Identifier.Quote(policy.Name)} ON {Identifier.Quote(policy.Table)}";
        sql += policy.Restrictive ? " AS RESTRICTIVE" : "";
        sql += policy.Command == PolicyCommand.All ? "" : $" FOR {policy.Command.ToString().ToUpperInvariant()}";
        sql += policy.Roles.Count == 0 ? "" : $" TO {Clause.Roles(policy.Roles)}";
        sql += Conditions(policy.Using, policy.Check);
        var target = new DatabaseObject(ObjectKind.Policy, policy.Table) { Part = policy.Name };
        return [new(sql), .. ObjectSql.CommentOnNew(target, policy.Comment)];
    }

    public static IReadOnlyList<Statement> Alter(AlterPolicy alter)
    {
        var roles = alter.Roles is null ? "" : $" TO {(alter.Roles.Count == 0 ? "PUBLIC" : Clause.Roles(alter.Roles))}";
        var name = $"{Identifier.Quote(alter.Policy)} ON {Identifier.Quote(alter.Table)}";
        return [new($"ALTER POLICY {name}{roles}{Conditions(alter.Using, alter.Check)}")];
    }

    public static IReadOnlyList<Statement> Drop(DropPolicy drop) =>
        [new($"DROP POLICY {Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.Policy)} ON {Identifier.Quote(drop.Table)}")];

    public static IReadOnlyList<Statement> Enable(SetRowSecurity change) => [Security(change.Table, change.Enabled ? "ENABLE" : "DISABLE")];

    public static IReadOnlyList<Statement> Force(ForceRowSecurity change) => [Security(change.Table, change.Forced ? "FORCE" : "NO FORCE")];

    private static Statement Security(QualifiedName table, string verb) =>
        new($"ALTER TABLE {Identifier.Quote(table)} {verb} ROW LEVEL SECURITY");

    private static string Conditions(SqlExpression? @using, SqlExpression? check) =>
        (@using is null ? "" : $" USING ({@using.Sql})") + (check is null ? "" : $" WITH CHECK ({check.Sql})");
}
