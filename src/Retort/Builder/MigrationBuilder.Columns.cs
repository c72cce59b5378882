using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>ALTER TABLE … ADD COLUMN, with the column's constraints, index and comment.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column, made with <see cref="Ddl.Column"/>.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifNotExists">Does nothing where the table has a column of that name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void AddColumn(
        string table,
        Column column,
        string? schema = null,
        bool ifNotExists = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new AddColumn(Name(table, schema), column) { IfNotExists = ifNotExists }, file, line);

    /// <summary>ALTER TABLE … DROP COLUMN. Its indexes and constraints go with it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is no such column.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="existing">What the column was, so that the drop can be undone.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropColumn(
        string table,
        string column,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        Column? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropColumn(Name(table, schema), column) { IfExists = ifExists, Cascade = cascade, Existing = existing }, file, line);

    /// <summary>ALTER TABLE … RENAME COLUMN.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameColumn(
        string table,
        string column,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameColumn(Name(table, schema), column, newName), file, line);

    /// <summary>
    /// Changes of one column; what is not given stays as it is. They run as one statement each, in the order type, NOT NULL, default, the
    /// rest, comment, name.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column, by its name before the change.</param>
    /// <param name="type">The new type.</param>
    /// <param name="using">How a value of the old type becomes one of the new, as SQL: <c>status::user_status</c>.</param>
    /// <param name="collation">The new collation; needs <paramref name="type"/>.</param>
    /// <param name="nullable">Whether it takes NULL from now on.</param>
    /// <param name="defaultValue">The new default as a value, written as a literal.</param>
    /// <param name="defaultSql">The new default as SQL.</param>
    /// <param name="dropDefault">Takes the default away.</param>
    /// <param name="comment">The new comment.</param>
    /// <param name="dropComment">Takes the comment away.</param>
    /// <param name="newName">The new name.</param>
    /// <param name="addIdentity">Makes it an identity column, made with <see cref="Ddl.Identity"/>. It must be NOT NULL.</param>
    /// <param name="setIdentity">Changes the identity that it has.</param>
    /// <param name="dropIdentity">Makes it an ordinary column that keeps its values.</param>
    /// <param name="setExpression">The new expression of a generated column (PostgreSQL 17 and later).</param>
    /// <param name="dropExpression">Makes a stored generated column an ordinary one that keeps its values.</param>
    /// <param name="storage">How long values are kept from now on.</param>
    /// <param name="compression">How long values are compressed from now on.</param>
    /// <param name="statistics">The new statistics target, 0 to 10000; -1 is the server's.</param>
    /// <param name="setOptions">Options that get a value: <c>Option("n_distinct", -0.5)</c>.</param>
    /// <param name="resetOptions">Options that get the server's value again.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">What the column was before, whole, so that the change can be undone. The change itself never needs it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2001: arguments contradict each other; RET2006: an expression is empty; RET2010: nothing changes.</exception>
    public void AlterColumn(
        string table,
        string column,
        SqlType? type = null,
        string? @using = null,
        QualifiedName? collation = null,
        bool? nullable = null,
        object? defaultValue = null,
        string? defaultSql = null,
        bool dropDefault = false,
        string? comment = null,
        bool dropComment = false,
        string? newName = null,
        Identity? addIdentity = null,
        Identity? setIdentity = null,
        bool dropIdentity = false,
        string? setExpression = null,
        bool dropExpression = false,
        ColumnStorage? storage = null,
        ColumnCompression? compression = null,
        int? statistics = null,
        IReadOnlyList<StorageOption>? setOptions = null,
        IReadOnlyList<string>? resetOptions = null,
        string? schema = null,
        Column? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var place = new SourceLocation(file, line);
        var value = Given.Default(defaultValue, defaultSql, place);
        Given.NotBoth(type is null, @using is not null, "using is given without type: it says how values become the new type.", place);
        Given.NotBoth(type is null, collation is not null, "collation is given without type: PostgreSQL changes both together, so name the type too.", place);
        Given.That(type?.IsSerial != true, "serial is for new columns only: use integer and addIdentity.", place);
        Given.NotBoth(dropDefault, value is not null, "dropDefault is given with a new default: choose one.", place);
        Given.NotBoth(dropComment, comment is not null, "dropComment is given with a new comment: choose one.", place);
        Given.NotBoth(setExpression is not null, dropExpression, "setExpression and dropExpression are both given: choose one.", place);
        Given.NotBoth(addIdentity is not null, setIdentity is not null || dropIdentity, "addIdentity is given with another change of identity: choose one.", place);
        Given.NotBoth(setIdentity is not null, dropIdentity, "setIdentity and dropIdentity are both given: choose one.", place);
        Given.NotBoth(addIdentity is not null, value is not null, "An identity column has no default: leave one of them out.", place);
        var change = new AlterColumn(Name(table, schema), column)
        {
            Type = type,
            Using = Given.OptionalSql(@using, "using", place),
            Collation = collation,
            Nullable = nullable,
            Default = dropDefault || value is not null ? new(value) : null,
            Comment = dropComment || comment is not null ? new(comment) : null,
            NewName = newName,
            AddIdentity = addIdentity,
            SetIdentity = setIdentity,
            DropIdentity = dropIdentity,
            SetExpression = Given.OptionalSql(setExpression, "setExpression", place),
            DropExpression = dropExpression,
            Storage = storage,
            Compression = compression,
            Statistics = statistics,
            SetOptions = [.. setOptions ?? []],
            ResetOptions = [.. resetOptions ?? []],
            Existing = existing,
        };
        Record(
            change.IsEmpty ? throw Rules.NothingToDo.Error($"Nothing is changed of column '{column}': name what is to change.", place) : change, file, line);
    }
}
