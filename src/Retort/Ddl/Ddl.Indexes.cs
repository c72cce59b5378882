using System.Runtime.CompilerServices;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>An index that is made with its table, or that a drop describes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="columns">Names of columns, or what <see cref="IndexColumn"/> and <see cref="IndexExpression"/> made.</param>
    /// <param name="unique">Whether it allows no duplicates.</param>
    /// <param name="method">btree, hash, gist, gin, spgist, brin or an extension's.</param>
    /// <param name="where">Which rows it is about, as SQL.</param>
    /// <param name="include">Columns that it carries along.</param>
    /// <param name="nullsNotDistinct">Whether NULLs count as equal (PostgreSQL 15 and later).</param>
    /// <param name="options">Storage parameters, made with <see cref="Option"/>.</param>
    /// <param name="tablespace">The tablespace, or null for the default.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2001: arguments contradict each other; RET2002: no columns; RET2006: the condition is empty.</exception>
    public static TableIndex Index(
        string name,
        IReadOnlyList<IndexElement> columns,
        bool unique = false,
        string? method = null,
        string? where = null,
        IReadOnlyList<string>? include = null,
        bool nullsNotDistinct = false,
        IReadOnlyList<StorageOption>? options = null,
        string? tablespace = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var place = new SourceLocation(file, line);
        Given.NotBoth(nullsNotDistinct, !unique, "nullsNotDistinct means something only with unique: true.", place);
        return new(name, Given.Some(columns, "the list of index columns", place))
        {
            IsUnique = unique,
            Method = method,
            Where = Given.OptionalSql(where, "where", place),
            Include = [.. include ?? []],
            NullsNotDistinct = nullsNotDistinct,
            Options = [.. options ?? []],
            Tablespace = tablespace,
        };
    }

    /// <summary>A column of an index, where its name alone does not say enough.</summary>
    /// <param name="name">The column.</param>
    /// <param name="opclass">The operator class: <c>"text_pattern_ops"</c>, <c>Qualified("gin_trgm_ops", "ext")</c>.</param>
    /// <param name="collation">The collation, if not the column's.</param>
    /// <param name="descending">Whether it is sorted from high to low.</param>
    /// <param name="nullsFirst">Whether NULLs come first; null for PostgreSQL's way.</param>
    /// <param name="opclassOptions">Options of the operator class: <c>Option("siglen", 32)</c>.</param>
    public static IndexElement IndexColumn(
        string name,
        QualifiedName? opclass = null,
        QualifiedName? collation = null,
        bool descending = false,
        bool? nullsFirst = null,
        IReadOnlyList<StorageOption>? opclassOptions = null) =>
        Complete(new IndexElement(name), opclass, collation, descending, nullsFirst, opclassOptions);

    /// <summary>An expression of an index: <c>IndexExpression("lower(email)")</c>.</summary>
    /// <param name="sql">The expression; it gets its parentheses by itself.</param>
    /// <param name="opclass">The operator class.</param>
    /// <param name="collation">The collation.</param>
    /// <param name="descending">Whether it is sorted from high to low.</param>
    /// <param name="nullsFirst">Whether NULLs come first; null for PostgreSQL's way.</param>
    /// <param name="opclassOptions">Options of the operator class.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2006: the expression is empty.</exception>
    public static IndexElement IndexExpression(
        string sql,
        QualifiedName? opclass = null,
        QualifiedName? collation = null,
        bool descending = false,
        bool? nullsFirst = null,
        IReadOnlyList<StorageOption>? opclassOptions = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Complete(
            new IndexElement(Given.Sql(sql, "the index expression", new SourceLocation(file, line))),
            opclass,
            collation,
            descending,
            nullsFirst,
            opclassOptions);

    private static IndexElement Complete(
        IndexElement element,
        QualifiedName? opclass,
        QualifiedName? collation,
        bool descending,
        bool? nullsFirst,
        IReadOnlyList<StorageOption>? opclassOptions) =>
        element with
        {
            OperatorClass = opclass,
            Collation = collation,
            Descending = descending,
            NullsFirst = nullsFirst == descending ? null : nullsFirst,
            OperatorClassOptions = [.. opclassOptions ?? []],
        };
}
