using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Publications.</summary>
internal static class PublicationStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        CreatePublication { Publication: var publication } => new Call("op.CreatePublication").Add(publication.Name)
            .List("tables", publication.Tables, Table)
            .List("schemas", publication.Schemas)
            .Flag("allTables", publication.AllTables)
            .Choice("changes", publication.Changes)
            .Flag("viaPartitionRoot", publication.ViaPartitionRoot)
            .Text("comment", publication.Comment),
        DropPublication drop => new Call("op.DropPublication").Add(drop.Publication).Flag("ifExists", drop.IfExists).Flag("cascade", drop.Cascade),
        AddPublicationTables add => new Call("op.AddPublicationTables").Add(add.Publication).Add(Value.List(add.Tables, Table)),

        // The builder takes the tables as they were published, and so their names from there.
        DropPublicationTables drop => new Call("op.DropPublicationTables").Add(drop.Publication)
            .Add(Value.List(withExisting && drop.Existing is { } existing ? existing : drop.Tables.Select(table => new PublishedTable(table) { Only = drop.Only.Contains(table) }), Table)),
        _ => null,
    };

    private static Code Table(PublishedTable table) => new Call(nameof(Ddl.Published)).Add(table.Table.Name)
        .Next("schema", table.Table.Schema)
        .List("columns", table.Columns)
        .Sql("where", table.Where)
        .Flag("only", table.Only);
}
