using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>
    /// ALTER TABLE … ADD UNIQUE USING INDEX: makes a constraint of a unique index that is there already, which takes a moment only. The index
    /// takes the constraint's name and belongs to it from now on.
    /// </summary>
    /// <param name="name">The constraint's name.</param>
    /// <param name="table">The table.</param>
    /// <param name="index">The index.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="primaryKey">Makes it the primary key. Its columns become NOT NULL, at the cost of a scan unless they are.</param>
    /// <param name="deferrable">Whether a transaction may put off the check.</param>
    /// <param name="initiallyDeferred">Whether the check is put off unless asked for.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void AddConstraintUsingIndex(
        string name,
        string table,
        string index,
        string? schema = null,
        bool primaryKey = false,
        bool deferrable = false,
        bool initiallyDeferred = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var add = new AddConstraintUsingIndex(Name(table, schema), name, index)
        {
            IsPrimaryKey = primaryKey,
            Deferrability = Given.Deferrability(deferrable, initiallyDeferred),
        };
        Record(add, file, line);
    }

    /// <summary>ALTER TABLE … DROP CONSTRAINT.</summary>
    /// <param name="name">The constraint.</param>
    /// <param name="table">The table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is no such constraint.</param>
    /// <param name="cascade">Drops what depends on it too: the foreign keys that need a primary key.</param>
    /// <param name="existing">What the constraint was, so that the drop can be undone. Its name may be left out.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropConstraint(
        string name,
        string table,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        Constraint? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var drop = new DropConstraint(Name(table, schema), name)
        {
            IfExists = ifExists,
            Cascade = cascade,
            Existing = existing is null ? null : existing with { Name = name },
        };
        Record(drop, file, line);
    }

    /// <summary>ALTER TABLE … RENAME CONSTRAINT. The index of a constraint is renamed with it.</summary>
    /// <param name="name">The constraint.</param>
    /// <param name="table">The table.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameConstraint(
        string name,
        string table,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameConstraint(Name(table, schema), name, newName), file, line);

    /// <summary>ALTER TABLE … VALIDATE CONSTRAINT: checks the rows that a NOT VALID constraint left out, without blocking writes.</summary>
    /// <param name="name">The constraint.</param>
    /// <param name="table">The table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void ValidateConstraint(
        string name,
        string table,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new ValidateConstraint(Name(table, schema), name), file, line);

    /// <summary>ALTER TABLE … ALTER CONSTRAINT: when a foreign key is checked.</summary>
    /// <param name="name">The foreign key.</param>
    /// <param name="table">The table.</param>
    /// <param name="deferrability">When it is checked from now on.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">When it was checked before, so that the change can be undone.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void AlterConstraint(
        string name,
        string table,
        Deferrability deferrability,
        string? schema = null,
        Deferrability? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new AlterConstraint(Name(table, schema), name, deferrability) { Existing = existing }, file, line);
}
