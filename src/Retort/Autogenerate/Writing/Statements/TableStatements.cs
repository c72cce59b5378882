using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Tables: made, dropped, renamed, moved.</summary>
internal static class TableStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        CreateTable { PartitionOf: null } create => Create(create),
        DropTable drop => new Call("op.DropTable").Add(drop.Table.Name)
            .Set("schema", drop.Table.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade)
            .Existing(withExisting, drop.Existing, existing => Elements(existing.Elements)),
        RenameTable rename => new Call("op.RenameTable").Add(rename.Table.Name).Add(rename.NewName).Set("schema", rename.Table.Schema),
        SetTableSchema set => new Call("op.SetTableSchema").Add(set.Table.Name).Add(set.NewSchema).Set("schema", set.Table.Schema),
        _ => null,
    };

    /// <summary>The elements of a table, each on a line of its own.</summary>
    public static Code Elements(ValueList<TableElement> elements) => new Items(elements.Select(ConstraintText.Element), alwaysBroken: true);

    private static Call Create(CreateTable create) => new Call("op.CreateTable").Add(create.Table.Name).Add(Elements(create.Elements))
        .Set("schema", create.Table.Schema)
        .Flag("ifNotExists", create.IfNotExists)
        .Text("comment", create.Comment)
        .Flag("unlogged", create.Persistence == TablePersistence.Unlogged)
        .Flag("temporary", create.Persistence == TablePersistence.Temporary)
        .Choice("onCommit", create.OnCommit)
        .List("inherits", create.Inherits, Value.Of)
        .Set("partitionBy", create.PartitionBy is { } partitioning ? PartitionText.Of(partitioning) : null)
        .Set("accessMethod", create.AccessMethod)
        .List("options", create.Options, ColumnText.Option)
        .Set("tablespace", create.Tablespace);
}
