using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE VIEW.</summary>
    /// <param name="name">The view.</param>
    /// <param name="query">The query, without a final semicolon.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="columns">Names for its columns; none takes those of the query.</param>
    /// <param name="recursive">Whether the query may read the view itself. Needs the columns.</param>
    /// <param name="securityBarrier">Whether its conditions come before any function of the user's.</param>
    /// <param name="securityInvoker">Whether the tables below are read with the rights of the user (PostgreSQL 15).</param>
    /// <param name="check">Whether a row that is written through it has to be visible in it.</param>
    /// <param name="orReplace">Replaces the one that is there, which must have the same columns; new ones may follow.</param>
    /// <param name="existing">What it replaces, for the way back.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateView(
        string name,
        string query,
        string? schema = null,
        IReadOnlyList<string>? columns = null,
        bool recursive = false,
        bool securityBarrier = false,
        bool securityInvoker = false,
        ViewCheck check = ViewCheck.None,
        bool orReplace = false,
        View? existing = null,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequireText(query, $"the query of the view '{name}'", file, line);
        Require(
            !recursive || columns is { Count: > 0 },
            Rules.ArgumentMissing,
            $"The recursive view '{name}' needs the names of its columns.",
            file,
            line);
        Require(
            !recursive || check == ViewCheck.None,
            Rules.ArgumentsExclude,
            $"The recursive view '{name}' cannot check what is written through it: leave check out.",
            file,
            line);

        Record(
            new CreateView(
                new View(Name(name, schema), query)
                {
                    Columns = [.. columns ?? []],
                    Recursive = recursive,
                    SecurityBarrier = securityBarrier,
                    SecurityInvoker = securityInvoker,
                    Check = check,
                    Comment = comment,
                })
            {
                OrReplace = orReplace,
                Existing = existing,
            },
            file,
            line);
    }

    /// <summary>DROP VIEW.</summary>
    /// <param name="name">The view.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropView(
        string name,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropView(Name(name, schema)) { IfExists = ifExists, Cascade = cascade }, file, line);

    /// <summary>ALTER VIEW … RENAME TO.</summary>
    /// <param name="name">The view.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameView(
        string name,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameObject(new DatabaseObject(ObjectKind.View, Name(name, schema)), newName), file, line);

    /// <summary>ALTER VIEW … SET SCHEMA.</summary>
    /// <param name="name">The view.</param>
    /// <param name="newSchema">Its new schema.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetViewSchema(
        string name,
        string newSchema,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetObjectSchema(new DatabaseObject(ObjectKind.View, Name(name, schema)), newSchema), file, line);

    /// <summary>ALTER VIEW … SET or RESET. What is left out stays as it is.</summary>
    /// <param name="name">The view.</param>
    /// <param name="securityBarrier">Whether its conditions come before any function of the user's.</param>
    /// <param name="securityInvoker">Whether the tables below are read with the rights of the user (PostgreSQL 15).</param>
    /// <param name="check">Whether a row that is written through it has to be visible in it.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">What it was, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetViewOptions(
        string name,
        bool? securityBarrier = null,
        bool? securityInvoker = null,
        ViewCheck? check = null,
        string? schema = null,
        View? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(
            securityBarrier is not null || securityInvoker is not null || check is not null,
            Rules.ArgumentMissing,
            $"No option of the view '{name}' is to change: say which.",
            file,
            line);

        Record(
            new SetViewOptions(Name(name, schema))
            {
                SecurityBarrier = securityBarrier,
                SecurityInvoker = securityInvoker,
                Check = check,
                Existing = existing,
            },
            file,
            line);
    }

    /// <summary>ALTER VIEW … ALTER COLUMN … SET DEFAULT or DROP DEFAULT: what an INSERT through the view puts there.</summary>
    /// <param name="name">The view.</param>
    /// <param name="column">The column.</param>
    /// <param name="defaultSql">The default as SQL, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existingDefaultSql">The default that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetViewColumnDefault(
        string name,
        string column,
        string? defaultSql,
        string? schema = null,
        string? existingDefaultSql = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new SetViewColumnDefault(Name(name, schema), column, Expression(defaultSql)) { Existing = Expression(existingDefaultSql) },
            file,
            line);

    /// <summary>ALTER VIEW … RENAME COLUMN.</summary>
    /// <param name="name">The view.</param>
    /// <param name="column">The column.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameViewColumn(
        string name,
        string column,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameViewColumn(Name(name, schema), column, newName), file, line);
}
