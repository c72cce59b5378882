using System.Runtime.CompilerServices;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>PRIMARY KEY.</summary>
    /// <param name="columns">Its columns, in order.</param>
    /// <param name="name">Its name, or null for PostgreSQL's choice.</param>
    /// <param name="include">Columns that its index carries along.</param>
    /// <param name="deferrable">Whether a transaction may put off the check.</param>
    /// <param name="initiallyDeferred">Whether the check is put off unless asked for.</param>
    /// <param name="withoutOverlaps">Whether the last column is a range that may not overlap (PostgreSQL 18 and later).</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2002: no columns; RET2005: a column twice.</exception>
    public static PrimaryKey PrimaryKey(
        IReadOnlyList<string> columns,
        string? name = null,
        IReadOnlyList<string>? include = null,
        bool deferrable = false,
        bool initiallyDeferred = false,
        bool withoutOverlaps = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        new(name, Given.Columns(columns, "the list of primary key columns", new SourceLocation(file, line)))
        {
            Include = [.. include ?? []],
            Deferrability = Given.Deferrability(deferrable, initiallyDeferred),
            WithoutOverlaps = withoutOverlaps,
        };

    /// <summary>UNIQUE.</summary>
    /// <param name="columns">Its columns, in order.</param>
    /// <param name="name">Its name, or null for PostgreSQL's choice.</param>
    /// <param name="nullsNotDistinct">Whether NULLs count as equal (PostgreSQL 15 and later).</param>
    /// <param name="include">Columns that its index carries along.</param>
    /// <param name="deferrable">Whether a transaction may put off the check.</param>
    /// <param name="initiallyDeferred">Whether the check is put off unless asked for.</param>
    /// <param name="withoutOverlaps">Whether the last column is a range that may not overlap (PostgreSQL 18 and later).</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2002: no columns; RET2005: a column twice.</exception>
    public static Unique Unique(
        IReadOnlyList<string> columns,
        string? name = null,
        bool nullsNotDistinct = false,
        IReadOnlyList<string>? include = null,
        bool deferrable = false,
        bool initiallyDeferred = false,
        bool withoutOverlaps = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        new(name, Given.Columns(columns, "the list of unique columns", new SourceLocation(file, line)))
        {
            NullsNotDistinct = nullsNotDistinct,
            Include = [.. include ?? []],
            Deferrability = Given.Deferrability(deferrable, initiallyDeferred),
            WithoutOverlaps = withoutOverlaps,
        };

    /// <summary>CHECK.</summary>
    /// <param name="condition">What must not be false, as SQL.</param>
    /// <param name="name">Its name, or null for PostgreSQL's choice.</param>
    /// <param name="noInherit">Whether child tables do without it.</param>
    /// <param name="notEnforced">Whether it is never checked (PostgreSQL 18 and later).</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2006: the condition is empty.</exception>
    public static Check Check(
        string condition,
        string? name = null,
        bool noInherit = false,
        bool notEnforced = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        new(name, Given.Sql(condition, "the condition", new SourceLocation(file, line))) { NoInherit = noInherit, NotEnforced = notEnforced };

    /// <summary>FOREIGN KEY.</summary>
    /// <param name="columns">The columns that refer.</param>
    /// <param name="references">What they refer to, made with <see cref="References"/>.</param>
    /// <param name="name">Its name, or null for PostgreSQL's choice.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2002: no columns; RET2005: a column twice; RET2007: the two lists differ in length.</exception>
    public static ForeignKey ForeignKey(IReadOnlyList<string> columns, ForeignKey references, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(references);
        var place = new SourceLocation(file, line);
        var own = Given.Columns(columns, "the list of foreign key columns", place);
        return references.ReferencedColumns.Count == 0 || references.ReferencedColumns.Count == own.Count
            ? references with { Columns = own, Name = name ?? references.Name }
            : throw Rules.WrongCount.Error(
                $"A foreign key has {own.Count} columns and refers to {references.ReferencedColumns.Count}: give as many of each.", place);
    }

    /// <summary>What a foreign key refers to and what it does, for <see cref="Column"/> and <see cref="ForeignKey"/>.</summary>
    /// <param name="table">The table that is referred to.</param>
    /// <param name="columns">Its columns; its primary key if null.</param>
    /// <param name="schema">Its schema, or null for the first on the search path.</param>
    /// <param name="name">The constraint's name, or null for PostgreSQL's choice.</param>
    /// <param name="onDelete">What happens when the row goes: <c>Cascade</c>, <c>SetNull</c>.</param>
    /// <param name="onUpdate">What happens when its key changes.</param>
    /// <param name="match">What a NULL in some of several columns means.</param>
    /// <param name="deferrable">Whether a transaction may put off the check.</param>
    /// <param name="initiallyDeferred">Whether the check is put off unless asked for.</param>
    /// <param name="notEnforced">Whether it is never checked (PostgreSQL 18 and later).</param>
    /// <param name="period">Whether the last column is a range that must be covered (PostgreSQL 18 and later).</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2001: a list of columns on update; RET2005: a column twice.</exception>
    public static ForeignKey References(
        string table,
        IReadOnlyList<string>? columns = null,
        string? schema = null,
        string? name = null,
        ForeignKeyAction? onDelete = null,
        ForeignKeyAction? onUpdate = null,
        ForeignKeyMatch match = ForeignKeyMatch.Simple,
        bool deferrable = false,
        bool initiallyDeferred = false,
        bool notEnforced = false,
        bool period = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var place = new SourceLocation(file, line);
        Given.NotBoth(onUpdate is not null, onUpdate?.Columns.Count > 0, "onUpdate has a list of columns, which PostgreSQL allows on delete only.", place);
        var referenced = columns is null or [] ? [] : Given.Columns(columns, "the list of referenced columns", place);
        return new(name, [], new(schema, table), referenced)
        {
            OnDelete = onDelete ?? ForeignKeyAction.NoAction,
            OnUpdate = onUpdate ?? ForeignKeyAction.NoAction,
            Match = match,
            Deferrability = Given.Deferrability(deferrable, initiallyDeferred),
            NotEnforced = notEnforced,
            Period = period,
        };
    }

    /// <summary>NO ACTION: the loss of a foreign key's target is an error, at the end of the statement or later.</summary>
    public static ForeignKeyAction NoAction => ForeignKeyAction.NoAction;

    /// <summary>RESTRICT: the loss of a foreign key's target is an error, at once.</summary>
    public static ForeignKeyAction Restrict => ForeignKeyAction.Restrict;

    /// <summary>CASCADE: the rows that refer go, or change, too.</summary>
    public static ForeignKeyAction Cascade => ForeignKeyAction.Cascade;

    /// <summary>SET NULL: the columns that refer become NULL.</summary>
    public static ForeignKeyAction SetNull => ForeignKeyAction.SetNull;

    /// <summary>SET DEFAULT: the columns that refer get their defaults.</summary>
    public static ForeignKeyAction SetDefault => ForeignKeyAction.SetDefault;

    /// <summary>SET NULL of some columns only, on delete (PostgreSQL 15 and later).</summary>
    public static ForeignKeyAction SetNullOf(IReadOnlyList<string> columns, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        ForeignKeyAction.SetNullOf(Given.Columns(columns, "the list of columns to set", new SourceLocation(file, line)));

    /// <summary>SET DEFAULT of some columns only, on delete (PostgreSQL 15 and later).</summary>
    public static ForeignKeyAction SetDefaultOf(IReadOnlyList<string> columns, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        ForeignKeyAction.SetDefaultOf(Given.Columns(columns, "the list of columns to set", new SourceLocation(file, line)));

    /// <summary>EXCLUDE: of any two rows, at least one of the comparisons is not true.</summary>
    /// <param name="elements">What is compared, made with <see cref="With(IndexElement, QualifiedName)"/>.</param>
    /// <param name="name">Its name, or null for PostgreSQL's choice.</param>
    /// <param name="method">The index method.</param>
    /// <param name="where">Which rows it is about, as SQL.</param>
    /// <param name="include">Columns that its index carries along.</param>
    /// <param name="deferrable">Whether a transaction may put off the check.</param>
    /// <param name="initiallyDeferred">Whether the check is put off unless asked for.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2002: no elements; RET2006: the condition is empty; RET2009: an operator is none.</exception>
    public static Exclude Exclude(
        IReadOnlyList<ExcludeElement> elements,
        string? name = null,
        string method = "gist",
        string? where = null,
        IReadOnlyList<string>? include = null,
        bool deferrable = false,
        bool initiallyDeferred = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var place = new SourceLocation(file, line);
        var some = Given.Some(elements, "the list of compared elements", place);
        var wrong = some.FirstOrDefault(element => !Postgres.Operators.IsOperator(element.Operator.Name));
        return wrong is null
            ? new(name, some)
            {
                Method = method,
                Where = Given.OptionalSql(where, "where", place),
                Include = [.. include ?? []],
                Deferrability = Given.Deferrability(deferrable, initiallyDeferred),
            }
            : throw Rules.BadOperator.Error($"'{wrong.Operator.Name}' is no operator: write one like = or &&.", place);
    }

    /// <summary>A comparison of an exclusion constraint: <c>With("period", "&amp;&amp;")</c>.</summary>
    /// <param name="element">A column, or what <see cref="IndexColumn"/> or <see cref="IndexExpression"/> made.</param>
    /// <param name="op">The operator, with its schema if it has to: <c>Qualified("&amp;&amp;", "app")</c>.</param>
    public static ExcludeElement With(IndexElement element, QualifiedName op) => new(element, op);
}
