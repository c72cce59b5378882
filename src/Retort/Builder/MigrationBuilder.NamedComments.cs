using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>COMMENT ON SCHEMA.</summary>
    /// <param name="name">The schema.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnSchema(
        string name,
        string? comment,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.Schema, Name(name, null)), comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON EXTENSION.</summary>
    /// <param name="name">The extension.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnExtension(
        string name,
        string? comment,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.Extension, Name(name, null)), comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON EVENT TRIGGER.</summary>
    /// <param name="name">The event trigger.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnEventTrigger(
        string name,
        string? comment,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.EventTrigger, Name(name, null)), comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON PUBLICATION.</summary>
    /// <param name="name">The publication.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnPublication(
        string name,
        string? comment,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.Publication, Name(name, null)), comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON ROLE.</summary>
    /// <param name="name">The role.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnRole(
        string name,
        string? comment,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.Role, Name(name, null)), comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON DATABASE.</summary>
    /// <param name="name">The database.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnDatabase(
        string name,
        string? comment,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.Database, Name(name, null)), comment) { Existing = existing }, file, line);
}
