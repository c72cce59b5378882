using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>ALTER TABLE … ADD PRIMARY KEY.</summary>
    /// <param name="name">Its name, or null for PostgreSQL's choice.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, in order.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="include">Columns that its index carries along.</param>
    /// <param name="deferrable">Whether a transaction may put off the check.</param>
    /// <param name="initiallyDeferred">Whether the check is put off unless asked for.</param>
    /// <param name="withoutOverlaps">Whether the last column is a range that may not overlap (PostgreSQL 18 and later).</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2002: no columns; RET2005: a column twice.</exception>
    public void CreatePrimaryKey(
        string? name,
        string table,
        IReadOnlyList<string> columns,
        string? schema = null,
        IReadOnlyList<string>? include = null,
        bool deferrable = false,
        bool initiallyDeferred = false,
        bool withoutOverlaps = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        AddConstraint(table, schema, Ddl.PrimaryKey(columns, name, include, deferrable, initiallyDeferred, withoutOverlaps, file, line), file, line);

    /// <summary>ALTER TABLE … ADD UNIQUE.</summary>
    /// <param name="name">Its name, or null for PostgreSQL's choice.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, in order.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="nullsNotDistinct">Whether NULLs count as equal (PostgreSQL 15 and later).</param>
    /// <param name="include">Columns that its index carries along.</param>
    /// <param name="deferrable">Whether a transaction may put off the check.</param>
    /// <param name="initiallyDeferred">Whether the check is put off unless asked for.</param>
    /// <param name="withoutOverlaps">Whether the last column is a range that may not overlap (PostgreSQL 18 and later).</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2002: no columns; RET2005: a column twice.</exception>
    public void CreateUniqueConstraint(
        string? name,
        string table,
        IReadOnlyList<string> columns,
        string? schema = null,
        bool nullsNotDistinct = false,
        IReadOnlyList<string>? include = null,
        bool deferrable = false,
        bool initiallyDeferred = false,
        bool withoutOverlaps = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        AddConstraint(
            table,
            schema,
            Ddl.Unique(columns, name, nullsNotDistinct, include, deferrable, initiallyDeferred, withoutOverlaps, file, line),
            file,
            line);

    /// <summary>ALTER TABLE … ADD CHECK.</summary>
    /// <param name="name">Its name, or null for PostgreSQL's choice.</param>
    /// <param name="table">The table.</param>
    /// <param name="condition">What must not be false, as SQL.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="noInherit">Whether child tables do without it.</param>
    /// <param name="notValid">Whether rows that are there already are left unchecked, until <see cref="ValidateConstraint"/>.</param>
    /// <param name="notEnforced">Whether it is never checked (PostgreSQL 18 and later).</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2006: the condition is empty.</exception>
    public void CreateCheckConstraint(
        string? name,
        string table,
        string condition,
        string? schema = null,
        bool noInherit = false,
        bool notValid = false,
        bool notEnforced = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        AddConstraint(table, schema, Ddl.Check(condition, name, noInherit, notEnforced, file, line) with { NotValid = notValid }, file, line);

    /// <summary>ALTER TABLE … ADD FOREIGN KEY.</summary>
    /// <param name="name">Its name, or null for PostgreSQL's choice.</param>
    /// <param name="table">The table that refers.</param>
    /// <param name="references">The table that is referred to.</param>
    /// <param name="columns">The columns that refer.</param>
    /// <param name="referencedColumns">The columns that are referred to; the primary key if null.</param>
    /// <param name="schema">The schema of the table that refers, or null for the first on the search path.</param>
    /// <param name="referencedSchema">The schema of the table that is referred to; the other's if null; empty for the first on the search path.</param>
    /// <param name="onDelete">What happens when the row goes: <c>Cascade</c>, <c>SetNull</c>.</param>
    /// <param name="onUpdate">What happens when its key changes.</param>
    /// <param name="match">What a NULL in some of several columns means.</param>
    /// <param name="deferrable">Whether a transaction may put off the check.</param>
    /// <param name="initiallyDeferred">Whether the check is put off unless asked for.</param>
    /// <param name="notValid">Whether rows that are there already are left unchecked, until <see cref="ValidateConstraint"/>.</param>
    /// <param name="notEnforced">Whether it is never checked (PostgreSQL 18 and later).</param>
    /// <param name="period">Whether the last column is a range that must be covered (PostgreSQL 18 and later).</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2001, RET2002, RET2005, RET2007: the lists of columns do not fit.</exception>
    public void CreateForeignKey(
        string? name,
        string table,
        string references,
        IReadOnlyList<string> columns,
        IReadOnlyList<string>? referencedColumns = null,
        string? schema = null,
        string? referencedSchema = null,
        ForeignKeyAction? onDelete = null,
        ForeignKeyAction? onUpdate = null,
        ForeignKeyMatch match = ForeignKeyMatch.Simple,
        bool deferrable = false,
        bool initiallyDeferred = false,
        bool notValid = false,
        bool notEnforced = false,
        bool period = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var target = Ddl.References(
            references,
            referencedColumns,
            SchemaBeside(referencedSchema, schema),
            name,
            onDelete,
            onUpdate,
            match,
            deferrable,
            initiallyDeferred,
            notEnforced,
            period,
            file,
            line);
        AddConstraint(table, schema, Ddl.ForeignKey(columns, target, name, file, line) with { NotValid = notValid }, file, line);
    }

    /// <summary>ALTER TABLE … ADD EXCLUDE.</summary>
    /// <param name="name">Its name, or null for PostgreSQL's choice.</param>
    /// <param name="table">The table.</param>
    /// <param name="elements">What is compared: <c>[With("room", "="), With("period", "&amp;&amp;")]</c>.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="method">The index method.</param>
    /// <param name="where">Which rows it is about, as SQL.</param>
    /// <param name="include">Columns that its index carries along.</param>
    /// <param name="deferrable">Whether a transaction may put off the check.</param>
    /// <param name="initiallyDeferred">Whether the check is put off unless asked for.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2002: no elements; RET2006: the condition is empty; RET2009: an operator is none.</exception>
    public void CreateExcludeConstraint(
        string? name,
        string table,
        IReadOnlyList<ExcludeElement> elements,
        string? schema = null,
        string method = "gist",
        string? where = null,
        IReadOnlyList<string>? include = null,
        bool deferrable = false,
        bool initiallyDeferred = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        AddConstraint(table, schema, Ddl.Exclude(elements, name, method, where, include, deferrable, initiallyDeferred, file, line), file, line);

    private void AddConstraint(string table, string? schema, Constraint constraint, string file, int line) =>
        Record(new AddConstraint(Name(table, schema), constraint), file, line);
}
