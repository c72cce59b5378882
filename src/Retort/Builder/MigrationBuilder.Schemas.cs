using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE SCHEMA.</summary>
    /// <param name="name">The schema.</param>
    /// <param name="authorization">The role that is to own it, if not the migrating one.</param>
    /// <param name="ifNotExists">Does nothing where one of that name exists.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateSchema(
        string name,
        string? authorization = null,
        bool ifNotExists = false,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new CreateSchema(name) { Authorization = authorization, IfNotExists = ifNotExists, Comment = comment }, file, line);

    /// <summary>DROP SCHEMA.</summary>
    /// <param name="name">The schema.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropSchema(
        string name,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropSchema(name) { IfExists = ifExists, Cascade = cascade }, file, line);

    /// <summary>ALTER SCHEMA … RENAME TO.</summary>
    /// <param name="name">The schema.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameSchema(
        string name,
        string newName,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameObject(new DatabaseObject(ObjectKind.Schema, Name(name, null)), newName), file, line);
}
