using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Row security and its policies.</summary>
internal static class PolicyStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        SetRowSecurity set => new Call(set.Enabled ? "op.EnableRowSecurity" : "op.DisableRowSecurity").Add(set.Table.Name).Set("schema", set.Table.Schema),
        ForceRowSecurity force => new Call(force.Forced ? "op.ForceRowSecurity" : "op.NoForceRowSecurity").Add(force.Table.Name).Set("schema", force.Table.Schema),
        CreatePolicy { Policy: var policy } => new Call("op.CreatePolicy").Add(policy.Name).Add(policy.Table.Name)
            .Next("command", policy.Command == PolicyCommand.All ? null : Value.Of(policy.Command))
            .List("roles", policy.Roles)
            .Sql("usingSql", policy.Using)
            .Sql("checkSql", policy.Check)
            .Flag("restrictive", policy.Restrictive)
            .Set("schema", policy.Table.Schema)
            .Text("comment", policy.Comment),
        AlterPolicy alter => new Call("op.AlterPolicy").Add(alter.Policy).Add(alter.Table.Name)
            .Set("roles", alter.Roles is null ? null : Value.List(alter.Roles))
            .Sql("usingSql", alter.Using)
            .Sql("checkSql", alter.Check)
            .Set("schema", alter.Table.Schema)
            .Existing(withExisting, alter.Existing, ExistingText.Of),
        DropPolicy drop => new Call("op.DropPolicy").Add(drop.Policy).Add(drop.Table.Name).Set("schema", drop.Table.Schema).Flag("ifExists", drop.IfExists),
        _ => null,
    };
}
