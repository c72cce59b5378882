using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE MATERIALIZED VIEW.</summary>
    /// <param name="name">The view.</param>
    /// <param name="query">The query, without a final semicolon.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="columns">Names for its columns; none takes those of the query.</param>
    /// <param name="accessMethod">The table access method, if not the default.</param>
    /// <param name="options">Storage parameters.</param>
    /// <param name="tablespace">The tablespace, if not the default.</param>
    /// <param name="noData">Leaves it empty, and unreadable until it is refreshed.</param>
    /// <param name="ifNotExists">Does nothing where one of that name exists.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateMaterializedView(
        string name,
        string query,
        string? schema = null,
        IReadOnlyList<string>? columns = null,
        string? accessMethod = null,
        IReadOnlyList<StorageOption>? options = null,
        string? tablespace = null,
        bool noData = false,
        bool ifNotExists = false,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequireText(query, $"the query of the materialized view '{name}'", file, line);

        Record(
            new CreateMaterializedView(
                new MaterializedView(Name(name, schema), query)
                {
                    Columns = [.. columns ?? []],
                    AccessMethod = accessMethod,
                    Options = [.. options ?? []],
                    Tablespace = tablespace,
                    NoData = noData,
                    Comment = comment,
                })
            {
                IfNotExists = ifNotExists,
            },
            file,
            line);
    }

    /// <summary>DROP MATERIALIZED VIEW.</summary>
    /// <param name="name">The view.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropMaterializedView(
        string name,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropMaterializedView(Name(name, schema)) { IfExists = ifExists, Cascade = cascade }, file, line);

    /// <summary>REFRESH MATERIALIZED VIEW.</summary>
    /// <param name="name">The view.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="concurrently">Lets others read it meanwhile. Needs a unique index over columns, without a condition.</param>
    /// <param name="noData">Empties it, and makes it unreadable until the next refresh.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RefreshMaterializedView(
        string name,
        string? schema = null,
        bool concurrently = false,
        bool noData = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(
            !concurrently || !noData,
            Rules.ArgumentsExclude,
            "concurrently and noData exclude each other: give one of them.",
            file,
            line);

        Record(new RefreshMaterializedView(Name(name, schema)) { Concurrently = concurrently, NoData = noData }, file, line);
    }

    /// <summary>ALTER MATERIALIZED VIEW … RENAME TO.</summary>
    /// <param name="name">The view.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameMaterializedView(
        string name,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameObject(new DatabaseObject(ObjectKind.MaterializedView, Name(name, schema)), newName), file, line);

    /// <summary>ALTER MATERIALIZED VIEW … SET SCHEMA.</summary>
    /// <param name="name">The view.</param>
    /// <param name="newSchema">Its new schema.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetMaterializedViewSchema(
        string name,
        string newSchema,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetObjectSchema(new DatabaseObject(ObjectKind.MaterializedView, Name(name, schema)), newSchema), file, line);

    /// <summary>ALTER MATERIALIZED VIEW … RENAME COLUMN.</summary>
    /// <param name="name">The view.</param>
    /// <param name="column">The column.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameMaterializedViewColumn(
        string name,
        string column,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameViewColumn(Name(name, schema), column, newName) { Materialized = true }, file, line);
}
