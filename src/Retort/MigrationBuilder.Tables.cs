using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE TABLE.</summary>
    /// <param name="name">The table.</param>
    /// <param name="elements">Columns and constraints, in order, made with <see cref="Ddl"/>.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifNotExists">Does nothing where a relation of that name exists.</param>
    /// <param name="comment">A comment on the table.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateTable(
        string name,
        IReadOnlyList<TableElement> elements,
        string? schema = null,
        bool ifNotExists = false,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new CreateTable(Name(name, schema), [.. elements]) { IfNotExists = ifNotExists, Comment = comment }, file, line);

    /// <summary>DROP TABLE.</summary>
    /// <param name="name">The table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is no such table.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropTable(
        string name,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropTable(Name(name, schema)) { IfExists = ifExists, Cascade = cascade }, file, line);
}
