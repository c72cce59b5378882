using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Views and materialized views.</summary>
internal static class ViewStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        CreateView create => Create(create, withExisting),
        DropView drop => new Call("op.DropView").Add(drop.View.Name)
            .Set("schema", drop.View.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade),
        SetViewOptions set => new Call("op.SetViewOptions").Add(set.View.Name)
            .Set("securityBarrier", set.SecurityBarrier)
            .Set("securityInvoker", set.SecurityInvoker)
            .Choice("check", set.Check)
            .Set("schema", set.View.Schema)
            .Existing(withExisting, set.Existing, ExistingText.Of),
        SetViewColumnDefault set => new Call("op.SetViewColumnDefault").Add(set.View.Name).Add(set.Column).Add(Value.TextOrNull(set.Default?.Sql))
            .Set("schema", set.View.Schema)
            .Sql("existingDefaultSql", withExisting ? set.Existing : null),
        RenameViewColumn rename => new Call(rename.Materialized ? "op.RenameMaterializedViewColumn" : "op.RenameViewColumn")
            .Add(rename.View.Name).Add(rename.Column).Add(rename.NewName)
            .Set("schema", rename.View.Schema),
        CreateMaterializedView create => Create(create),
        DropMaterializedView drop => new Call("op.DropMaterializedView").Add(drop.View.Name)
            .Set("schema", drop.View.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade),
        RefreshMaterializedView refresh => new Call("op.RefreshMaterializedView").Add(refresh.View.Name)
            .Set("schema", refresh.View.Schema)
            .Flag("concurrently", refresh.Concurrently)
            .Flag("noData", refresh.NoData),
        _ => null,
    };

    private static Call Create(CreateView create, bool withExisting) => new Call("op.CreateView").Add(create.View.Name.Name).Add(Value.Text(create.View.Query))
        .Set("schema", create.View.Name.Schema)
        .List("columns", create.View.Columns)
        .Flag("recursive", create.View.Recursive)
        .Flag("securityBarrier", create.View.SecurityBarrier)
        .Flag("securityInvoker", create.View.SecurityInvoker)
        .Choice("check", create.View.Check)
        .Flag("orReplace", create.OrReplace)
        .Existing(withExisting, create.Existing, ExistingText.Of)
        .Text("comment", create.View.Comment);

    private static Call Create(CreateMaterializedView create) => new Call("op.CreateMaterializedView").Add(create.View.Name.Name).Add(Value.Text(create.View.Query))
        .Set("schema", create.View.Name.Schema)
        .List("columns", create.View.Columns)
        .Set("accessMethod", create.View.AccessMethod)
        .List("options", create.View.Options, ColumnText.Option)
        .Set("tablespace", create.View.Tablespace)
        .Flag("noData", create.View.NoData)
        .Flag("ifNotExists", create.IfNotExists)
        .Text("comment", create.View.Comment);
}
