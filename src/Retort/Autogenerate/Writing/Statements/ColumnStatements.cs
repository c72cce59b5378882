using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Columns.</summary>
internal static class ColumnStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        AddColumn add => new Call("op.AddColumn").Add(add.Table.Name).Add(ColumnText.Of(add.Column)).Set("schema", add.Table.Schema).Flag("ifNotExists", add.IfNotExists),
        DropColumn drop => new Call("op.DropColumn").Add(drop.Table.Name).Add(drop.Column)
            .Set("schema", drop.Table.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade)
            .Existing(withExisting, drop.Existing, ColumnText.Of),
        RenameColumn rename => new Call("op.RenameColumn").Add(rename.Table.Name).Add(rename.Column).Add(rename.NewName).Set("schema", rename.Table.Schema),
        AlterColumn alter => Alter(alter, withExisting),
        _ => null,
    };

    private static Call Alter(AlterColumn alter, bool withExisting)
    {
        var call = new Call("op.AlterColumn").Add(alter.Table.Name).Add(alter.Column)
            .Set("type", alter.Type is { } type ? TypeText.Of(type) : null)
            .Sql("@using", alter.Using)
            .Set("collation", alter.Collation)
            .Set("nullable", alter.Nullable);
        return ColumnText.AddDefault(call, alter.Default?.Value)
            .Flag("dropDefault", alter.Default is { Value: null })
            .Text("comment", alter.Comment?.Value)
            .Flag("dropComment", alter.Comment is { Value: null })
            .Set("newName", alter.NewName)
            .Set("addIdentity", alter.AddIdentity is { } added ? ColumnText.Of(added) : null)
            .Set("setIdentity", alter.SetIdentity is { } set ? ColumnText.Of(set) : null)
            .Flag("dropIdentity", alter.DropIdentity)
            .Sql("setExpression", alter.SetExpression)
            .Flag("dropExpression", alter.DropExpression)
            .Choice("storage", alter.Storage)
            .Choice("compression", alter.Compression)
            .Set("statistics", alter.Statistics)
            .List("setOptions", alter.SetOptions, ColumnText.Option)
            .List("resetOptions", alter.ResetOptions)
            .Set("schema", alter.Table.Schema)
            .Existing(withExisting, alter.Existing, ColumnText.Of);
    }
}
