using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE TABLE.</summary>
    /// <param name="name">The table.</param>
    /// <param name="elements">Columns, constraints, indexes and LIKE clauses, in order, made with <see cref="Ddl"/>.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifNotExists">Does nothing where a relation of that name exists.</param>
    /// <param name="comment">A comment on the table.</param>
    /// <param name="unlogged">Whether its rows may be lost in a crash.</param>
    /// <param name="temporary">Whether it is gone with the session.</param>
    /// <param name="onCommit">What becomes of a temporary table at the end of the transaction.</param>
    /// <param name="inherits">The tables that it inherits from.</param>
    /// <param name="partitionBy">How it is divided: <see cref="Ddl.ByRange"/>, <see cref="Ddl.ByList"/>, <see cref="Ddl.ByHash"/>.</param>
    /// <param name="accessMethod">The access method, or null for the server's.</param>
    /// <param name="options">Storage parameters, made with <see cref="Ddl.Option"/>.</param>
    /// <param name="tablespace">The tablespace, or null for the default.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2001: arguments contradict each other; RET2002: a foreign key without columns; RET2005: a column twice.</exception>
    public void CreateTable(
        string name,
        IReadOnlyList<TableElement> elements,
        string? schema = null,
        bool ifNotExists = false,
        string? comment = null,
        bool unlogged = false,
        bool temporary = false,
        OnCommit onCommit = OnCommit.PreserveRows,
        IReadOnlyList<QualifiedName>? inherits = null,
        Partitioning? partitionBy = null,
        string? accessMethod = null,
        IReadOnlyList<StorageOption>? options = null,
        string? tablespace = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var place = new SourceLocation(file, line);
        Given.NotBoth(unlogged, temporary, $"Table '{name}' is both unlogged and temporary: choose one; a temporary table is never logged.", place);
        Given.NotBoth(onCommit != OnCommit.PreserveRows, !temporary, "onCommit means something only with temporary: true.", place);
        Given.NotBoth(temporary, schema is not null, $"Table '{name}' is temporary and has a schema: leave the schema out.", place);
        Given.NotBoth(inherits is { Count: > 0 }, partitionBy is not null, $"Table '{name}' inherits and is partitioned: PostgreSQL allows one of them.", place);
        var create = new CreateTable(Name(name, schema), Given.Elements(name, elements, place))
        {
            IfNotExists = ifNotExists,
            Comment = comment,
            Persistence = unlogged ? TablePersistence.Unlogged : temporary ? TablePersistence.Temporary : TablePersistence.Permanent,
            OnCommit = onCommit,
            Inherits = [.. inherits ?? []],
            PartitionBy = partitionBy,
            AccessMethod = accessMethod,
            Options = [.. options ?? []],
            Tablespace = tablespace,
        };
        Record(create, file, line);
    }

    /// <summary>DROP TABLE.</summary>
    /// <param name="name">The table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is no such table.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="existing">What the table was, so that the drop can be undone.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropTable(
        string name,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        IReadOnlyList<TableElement>? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var place = new SourceLocation(file, line);
        var was = existing is null ? null : new CreateTable(Name(name, schema), Given.Elements(name, existing, place));
        Record(new DropTable(Name(name, schema)) { IfExists = ifExists, Cascade = cascade, Existing = was }, file, line);
    }

    /// <summary>ALTER TABLE … RENAME TO. Sequences, indexes and constraints keep their names.</summary>
    /// <param name="name">The table.</param>
    /// <param name="newName">Its new name, in the same schema.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameTable(
        string name,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameTable(Name(name, schema), newName), file, line);

    /// <summary>ALTER TABLE … SET SCHEMA. Its indexes, constraints and owned sequences go along.</summary>
    /// <param name="name">The table.</param>
    /// <param name="newSchema">The schema that it moves to.</param>
    /// <param name="schema">The schema that it is in, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetTableSchema(
        string name,
        string newSchema,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetTableSchema(Name(name, schema), newSchema), file, line);
}
