using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>COMMENT ON COLUMN.</summary>
    /// <param name="table">The table or view.</param>
    /// <param name="column">The column.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnColumn(
        string table,
        string column,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new SetComment(new DatabaseObject(ObjectKind.Column, Name(table, schema)) { Part = column }, comment)
            {
                Existing = existing,
            },
            file,
            line);

    /// <summary>COMMENT ON CONSTRAINT.</summary>
    /// <param name="name">The constraint.</param>
    /// <param name="table">Its table.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnConstraint(
        string name,
        string table,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new SetComment(new DatabaseObject(ObjectKind.Constraint, Name(table, schema)) { Part = name }, comment)
            {
                Existing = existing,
            },
            file,
            line);

    /// <summary>COMMENT ON TRIGGER.</summary>
    /// <param name="name">The trigger.</param>
    /// <param name="table">Its table.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnTrigger(
        string name,
        string table,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new SetComment(new DatabaseObject(ObjectKind.Trigger, Name(table, schema)) { Part = name }, comment) { Existing = existing },
            file,
            line);

    /// <summary>COMMENT ON POLICY.</summary>
    /// <param name="name">The policy.</param>
    /// <param name="table">Its table.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnPolicy(
        string name,
        string table,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new SetComment(new DatabaseObject(ObjectKind.Policy, Name(table, schema)) { Part = name }, comment) { Existing = existing },
            file,
            line);

    /// <summary>COMMENT ON RULE.</summary>
    /// <param name="name">The rule.</param>
    /// <param name="table">Its table.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnRule(
        string name,
        string table,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new SetComment(new DatabaseObject(ObjectKind.Rule, Name(table, schema)) { Part = name }, comment) { Existing = existing },
            file,
            line);

    /// <summary>COMMENT ON CONSTRAINT … ON DOMAIN.</summary>
    /// <param name="name">The constraint.</param>
    /// <param name="domain">Its domain.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnDomainConstraint(
        string name,
        string domain,
        string? comment,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new SetComment(new DatabaseObject(ObjectKind.DomainConstraint, Name(domain, schema)) { Part = name }, comment)
            {
                Existing = existing,
            },
            file,
            line);

    /// <summary>COMMENT ON FUNCTION.</summary>
    /// <param name="name">The function.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="arguments">The types of its input arguments, or null where the name says enough.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnFunction(
        string name,
        string? comment,
        IReadOnlyList<SqlType>? arguments = null,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new SetComment(new DatabaseObject(ObjectKind.Function, Name(name, schema)) { Arguments = Types(arguments) }, comment)
            {
                Existing = existing,
            },
            file,
            line);

    /// <summary>COMMENT ON PROCEDURE.</summary>
    /// <param name="name">The procedure.</param>
    /// <param name="comment">The comment, or null for none.</param>
    /// <param name="arguments">The types of its input arguments, or null where the name says enough.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The comment that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CommentOnProcedure(
        string name,
        string? comment,
        IReadOnlyList<SqlType>? arguments = null,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new SetComment(new DatabaseObject(ObjectKind.Procedure, Name(name, schema)) { Arguments = Types(arguments) }, comment)
            {
                Existing = existing,
            },
            file,
            line);
}
