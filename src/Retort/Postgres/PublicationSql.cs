using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Operations on publications as SQL.</summary>
internal static class PublicationSql
{
    public static IReadOnlyList<Statement> Create(CreatePublication create)
    {
        var publication = create.Publication;
        List<string> contents = [];
        if (publication.AllTables)
        {
            contents.Add("ALL TABLES");
        }

        if (publication.Tables.Count > 0)
        {
            contents.Add($"TABLE {Tables(publication.Tables)}");
        }

        if (publication.Schemas.Count > 0)
        {
            contents.Add($"TABLES IN SCHEMA {Identifier.QuoteAll(publication.Schemas)}");
        }

        var target = contents.Count == 0 ? "" : $" FOR {string.Join(", ", contents)}";
        return
        [
            new($"CREATE PUBLICATION {Identifier.Quote(publication.Name)}{target}{Options(publication)}"),
            .. ObjectSql.CommentOnNew(new DatabaseObject(ObjectKind.Publication, new QualifiedName(null, publication.Name)), publication.Comment),
        ];
    }

    public static IReadOnlyList<Statement> Drop(DropPublication drop) =>
        [new($"DROP PUBLICATION {Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.Publication)}{Clause.Cascade(drop.Cascade)}")];

    public static IReadOnlyList<Statement> AddTables(AddPublicationTables add) =>
        [new($"ALTER PUBLICATION {Identifier.Quote(add.Publication)} ADD TABLE {Tables(add.Tables)}")];

    public static IReadOnlyList<Statement> DropTables(DropPublicationTables drop)
    {
        var tables = string.Join(", ", drop.Tables.Select(table => Clause.Only(drop.Only.Contains(table)) + Identifier.Quote(table)));
        return [new($"ALTER PUBLICATION {Identifier.Quote(drop.Publication)} DROP TABLE {tables}")];
    }

    private static string Tables(IEnumerable<PublishedTable> tables) => string.Join(", ", tables.Select(table =>
        Clause.Only(table.Only) + Identifier.Quote(table.Table) + Clause.List(table.Columns) + (table.Where is null ? "" : $" WHERE ({table.Where.Sql})")));

    private static string Options(Publication publication)
    {
        PublishedChanges[] all = [PublishedChanges.Insert, PublishedChanges.Update, PublishedChanges.Delete, PublishedChanges.Truncate];
#pragma warning disable CA1308 // the words of the option are lower case
        var changes = all.Where(change => publication.Changes.HasFlag(change)).Select(change => change.ToString().ToLowerInvariant());
#pragma warning restore CA1308
        List<string> options = publication.Changes == PublishedChanges.Default ? [] : [$"publish = '{string.Join(", ", changes)}'"];
        if (publication.ViaPartitionRoot)
        {
            options.Add("publish_via_partition_root = true");
        }

        return options.Count == 0 ? "" : $" WITH ({string.Join(", ", options)})";
    }
}
