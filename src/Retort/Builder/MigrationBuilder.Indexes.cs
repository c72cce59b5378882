using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE INDEX.</summary>
    /// <param name="name">Its name. It lives in the table's schema.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Names of columns, or what <see cref="Ddl.IndexColumn"/> and <see cref="Ddl.IndexExpression"/> made.</param>
    /// <param name="unique">Whether it allows no duplicates.</param>
    /// <param name="schema">The table's schema, or null for the first on the search path.</param>
    /// <param name="method">btree, hash, gist, gin, spgist, brin or an extension's.</param>
    /// <param name="where">Which rows it is about, as SQL.</param>
    /// <param name="include">Columns that it carries along.</param>
    /// <param name="nullsNotDistinct">Whether NULLs count as equal (PostgreSQL 15 and later).</param>
    /// <param name="options">Storage parameters, made with <see cref="Ddl.Option"/>.</param>
    /// <param name="tablespace">The tablespace, or null for the default.</param>
    /// <param name="concurrently">Does not block writes. Runs outside the transaction: what came before is committed first.</param>
    /// <param name="ifNotExists">Does nothing where a relation of that name exists, be it valid or not.</param>
    /// <param name="only">Makes it for a partitioned table alone; it becomes valid when every partition's index is attached.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2001: arguments contradict each other; RET2002: no columns; RET2006: the condition is empty.</exception>
    public void CreateIndex(
        string name,
        string table,
        IReadOnlyList<IndexElement> columns,
        bool unique = false,
        string? schema = null,
        string? method = null,
        string? where = null,
        IReadOnlyList<string>? include = null,
        bool nullsNotDistinct = false,
        IReadOnlyList<StorageOption>? options = null,
        string? tablespace = null,
        bool concurrently = false,
        bool ifNotExists = false,
        bool only = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Given.NotBoth(concurrently, only, "concurrently and only are both given: PostgreSQL makes no index of a partitioned table concurrently.", new(file, line));
        var index = Ddl.Index(name, columns, unique, method, where, include, nullsNotDistinct, options, tablespace, file, line);
        var create = new CreateIndex(Name(table, schema), index) { Concurrently = concurrently, IfNotExists = ifNotExists, Only = only };
        Record(create, file, line);
    }

    /// <summary>DROP INDEX.</summary>
    /// <param name="name">The index.</param>
    /// <param name="table">Its table. PostgreSQL does not need it; it tells the reader, and lets the drop be undone.</param>
    /// <param name="schema">The schema, or null for the search path.</param>
    /// <param name="ifExists">Does nothing where there is no such index.</param>
    /// <param name="concurrently">Does not block the table. Runs outside the transaction: what came before is committed first.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="existing">What the index was, so that the drop can be undone; needs <paramref name="table"/>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2001: both concurrently and cascade, or existing without table.</exception>
    public void DropIndex(
        string name,
        string? table = null,
        string? schema = null,
        bool ifExists = false,
        bool concurrently = false,
        bool cascade = false,
        TableIndex? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var place = new SourceLocation(file, line);
        Given.NotBoth(concurrently, cascade, "concurrently and cascade are both given: PostgreSQL allows one of them.", place);
        Given.NotBoth(existing is not null, table is null, "existing is given without table: name the table that the index is on.", place);
        var drop = new DropIndex(Name(name, schema))
        {
            Table = table,
            IfExists = ifExists,
            Concurrently = concurrently,
            Cascade = cascade,
            Existing = existing is null ? null : new(Name(table!, schema), existing with { Name = name }),
        };
        Record(drop, file, line);
    }

    /// <summary>ALTER INDEX … RENAME TO. A constraint's index takes its constraint along.</summary>
    /// <param name="name">The index.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameIndex(
        string name,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameIndex(Name(name, schema), newName), file, line);

    /// <summary>REINDEX INDEX: builds an index anew.</summary>
    /// <param name="name">The index.</param>
    /// <param name="schema">The schema, or null for the search path.</param>
    /// <param name="concurrently">Does not block writes, and runs outside a transaction.</param>
    /// <param name="tablespace">Where it goes, or null for where it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void ReindexIndex(
        string name,
        string? schema = null,
        bool concurrently = false,
        string? tablespace = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new Reindex(Name(name, schema)) { Concurrently = concurrently, Tablespace = tablespace }, file, line);

    /// <summary>REINDEX TABLE: builds all indexes of a table anew.</summary>
    /// <param name="name">The table.</param>
    /// <param name="schema">The schema, or null for the search path.</param>
    /// <param name="concurrently">Does not block writes, and runs outside a transaction.</param>
    /// <param name="tablespace">Where they go, or null for where they are.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void ReindexTable(
        string name,
        string? schema = null,
        bool concurrently = false,
        string? tablespace = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new Reindex(Name(name, schema)) { IsTable = true, Concurrently = concurrently, Tablespace = tablespace }, file, line);
}
