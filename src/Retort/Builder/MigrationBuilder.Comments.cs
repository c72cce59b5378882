using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>COMMENT ON TABLE.</summary>
    /// <param name="name">The table.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnTable(
        string name,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.Table, Name(name, schema)), comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON FOREIGN TABLE.</summary>
    /// <param name="name">The foreign table.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnForeignTable(
        string name,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.ForeignTable, Name(name, schema)), comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON VIEW.</summary>
    /// <param name="name">The view.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnView(
        string name,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.View, Name(name, schema)), comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON MATERIALIZED VIEW.</summary>
    /// <param name="name">The materialized view.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnMaterializedView(
        string name,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new SetComment(new DatabaseObject(ObjectKind.MaterializedView, Name(name, schema)), comment) { Existing = existing },
            file,
            line);

    /// <summary>COMMENT ON INDEX.</summary>
    /// <param name="name">The index.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnIndex(
        string name,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.Index, Name(name, schema)), comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON SEQUENCE.</summary>
    /// <param name="name">The sequence.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnSequence(
        string name,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.Sequence, Name(name, schema)), comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON TYPE.</summary>
    /// <param name="name">The type.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnType(
        string name,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.Type, Name(name, schema)), comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON DOMAIN.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnDomain(
        string name,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.Domain, Name(name, schema)), comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON STATISTICS.</summary>
    /// <param name="name">The statistics object.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnStatistics(
        string name,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.Statistics, Name(name, schema)), comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON, for every kind of object.</summary>
    /// <param name="target">The object.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOn(
        DatabaseObject target,
        string? comment,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(target, comment) { Existing = existing }, file, line);

    /// <summary>COMMENT ON TABLE: Alembic's name for <see cref="CommentOnTable"/>.</summary>
    /// <param name="name">The table.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existingComment">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateTableComment(
        string name,
        string? comment,
        string? schema = null,
        string? existingComment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.Table, Name(name, schema)), comment) { Existing = existingComment }, file, line);

    /// <summary>COMMENT ON TABLE … IS NULL.</summary>
    /// <param name="name">The table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existingComment">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropTableComment(
        string name,
        string? schema = null,
        string? existingComment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetComment(new DatabaseObject(ObjectKind.Table, Name(name, schema)), null) { Existing = existingComment }, file, line);
}
