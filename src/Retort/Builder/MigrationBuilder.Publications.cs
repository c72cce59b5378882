using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE PUBLICATION.</summary>
    /// <param name="name">The publication.</param>
    /// <param name="tables">Its tables, made with <see cref="Ddl.Published"/>.</param>
    /// <param name="schemas">The schemas whose tables it is for (PostgreSQL 15).</param>
    /// <param name="allTables">Whether it is for every table of the database.</param>
    /// <param name="changes">The changes that it sends.</param>
    /// <param name="viaPartitionRoot">Whether changes of a partition are sent as changes of its root.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreatePublication(
        string name,
        IReadOnlyList<PublishedTable>? tables = null,
        IReadOnlyList<string>? schemas = null,
        bool allTables = false,
        PublishedChanges changes = PublishedChanges.Default,
        bool viaPartitionRoot = false,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(
            !allTables || (tables is null or [] && schemas is null or []),
            Rules.ArgumentsExclude,
            $"The publication '{name}' is for all tables: leave out tables and schemas.",
            file,
            line);

        Record(
            new CreatePublication(
                new Publication(name)
                {
                    AllTables = allTables,
                    Tables = [.. tables ?? []],
                    Schemas = [.. schemas ?? []],
                    Changes = changes,
                    ViaPartitionRoot = viaPartitionRoot,
                    Comment = comment,
                }),
            file,
            line);
    }

    /// <summary>DROP PUBLICATION.</summary>
    /// <param name="name">The publication.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropPublication(
        string name,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropPublication(name) { IfExists = ifExists, Cascade = cascade }, file, line);

    /// <summary>ALTER PUBLICATION … ADD TABLE.</summary>
    /// <param name="name">The publication.</param>
    /// <param name="tables">The tables, made with <see cref="Ddl.Published"/>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void AddPublicationTables(
        string name,
        IReadOnlyList<PublishedTable> tables,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(tables.Count > 0, Rules.ArgumentMissing, $"The publication '{name}' is to get tables: say which.", file, line);

        Record(new AddPublicationTables(name, [.. tables]), file, line);
    }

    /// <summary>ALTER PUBLICATION … DROP TABLE.</summary>
    /// <param name="name">The publication.</param>
    /// <param name="tables">The tables as they are in it, made with <see cref="Ddl.Published"/>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropPublicationTables(
        string name,
        IReadOnlyList<PublishedTable> tables,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(tables.Count > 0, Rules.ArgumentMissing, $"The publication '{name}' is to lose tables: say which.", file, line);

        Record(Retort.Operations.DropPublicationTables.Of(name, [.. tables]), file, line);
    }

    /// <summary>ALTER PUBLICATION … RENAME TO.</summary>
    /// <param name="name">The publication.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenamePublication(
        string name,
        string newName,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameObject(new DatabaseObject(ObjectKind.Publication, Name(name, null)), newName), file, line);
}
