using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Indexes.</summary>
internal static class IndexStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        CreateIndex create => Create(create),
        DropIndex drop => new Call("op.DropIndex").Add(drop.Index.Name)
            .Next("table", drop.Table)
            .Set("schema", drop.Index.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("concurrently", drop.Concurrently)
            .Flag("cascade", drop.Cascade)
            .Existing(withExisting && drop.Table is not null, drop.Existing, existing => IndexText.Of(existing.Index)),
        RenameIndex rename => new Call("op.RenameIndex").Add(rename.Index.Name).Add(rename.NewName).Set("schema", rename.Index.Schema),
        Reindex reindex => new Call(reindex.IsTable ? "op.ReindexTable" : "op.ReindexIndex").Add(reindex.Target.Name)
            .Set("schema", reindex.Target.Schema)
            .Flag("concurrently", reindex.Concurrently)
            .Set("tablespace", reindex.Tablespace),
        AlterIndexOptions { Reset.Count: 0 } alter => new Call("op.SetIndexOptions").Add(alter.Index.Name).Add(TableOptionStatements.Options(alter.Set))
            .Set("schema", alter.Index.Schema)
            .Existing(withExisting, alter.Existing, TableOptionStatements.Options),
        AlterIndexOptions { Set.Count: 0 } alter => new Call("op.ResetIndexOptions").Add(alter.Index.Name).Add(Value.List(alter.Reset))
            .Set("schema", alter.Index.Schema)
            .Existing(withExisting, alter.Existing, TableOptionStatements.Options),
        SetIndexTablespace set => new Call("op.SetIndexTablespace").Add(set.Index.Name).Add(set.Tablespace)
            .Set("schema", set.Index.Schema)
            .Existing(withExisting, set.Existing, Value.Of),
        SetIndexStatistics set => new Call("op.SetIndexStatistics").Add(set.Index.Name).Add(Value.Of(set.Column)).Add(Value.Of(set.Target))
            .Set("schema", set.Index.Schema)
            .Set("existing", withExisting ? set.Existing : null),
        _ => null,
    };

    private static Call Create(CreateIndex create)
    {
        var call = new Call("op.CreateIndex").Add(create.Index.Name).Add(create.Table.Name).Add(IndexText.Elements(create.Index.Elements))
            .Flag("unique", create.Index.IsUnique)
            .Set("schema", create.Table.Schema);
        return IndexText.AddStorage(call, create.Index).Flag("concurrently", create.Concurrently).Flag("ifNotExists", create.IfNotExists).Flag("only", create.Only);
    }
}
