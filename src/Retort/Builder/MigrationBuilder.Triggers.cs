using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE TRIGGER.</summary>
    /// <param name="name">The trigger.</param>
    /// <param name="table">The table or view.</param>
    /// <param name="timing">When it fires.</param>
    /// <param name="events">What makes it fire.</param>
    /// <param name="function">The function that it calls.</param>
    /// <param name="functionSchema">The schema of the function, or null for the first on the search path.</param>
    /// <param name="updateOf">For an UPDATE, the columns that must be among the changed ones; none means any.</param>
    /// <param name="forEachRow">Whether it fires once for each row, not once for the statement.</param>
    /// <param name="when">A condition as SQL.</param>
    /// <param name="oldTable">The name of the transition table with the rows as they were.</param>
    /// <param name="newTable">The name of the transition table with the rows as they are.</param>
    /// <param name="arguments">What the function is given in TG_ARGV.</param>
    /// <param name="orReplace">Replaces the one that is there.</param>
    /// <param name="existing">What it replaces, for the way back.</param>
    /// <param name="schema">The schema of the table, or null for the first on the search path.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateTrigger(
        string name,
        string table,
        TriggerTiming timing,
        TriggerEvents events,
        string function,
        string? functionSchema = null,
        IReadOnlyList<string>? updateOf = null,
        bool forEachRow = false,
        string? when = null,
        string? oldTable = null,
        string? newTable = null,
        IReadOnlyList<string>? arguments = null,
        bool orReplace = false,
        Trigger? existing = null,
        string? schema = null,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var trigger = new Trigger(name, Name(table, schema), timing, events, Name(function, functionSchema))
        {
            UpdateOf = [.. updateOf ?? []],
            ForEachRow = forEachRow,
            When = Expression(when),
            OldTable = oldTable,
            NewTable = newTable,
            Arguments = [.. arguments ?? []],
            Comment = comment,
        };
        RequireTrigger(trigger, file, line);

        Record(new CreateTrigger(trigger) { OrReplace = orReplace, Existing = existing }, file, line);
    }

    /// <summary>CREATE CONSTRAINT TRIGGER: fires after each row, and may wait for the end of the transaction.</summary>
    /// <param name="name">The trigger.</param>
    /// <param name="table">The table.</param>
    /// <param name="events">What makes it fire.</param>
    /// <param name="function">The function that it calls.</param>
    /// <param name="functionSchema">The schema of the function, or null for the first on the search path.</param>
    /// <param name="updateOf">For an UPDATE, the columns that must be among the changed ones; none means any.</param>
    /// <param name="when">A condition as SQL.</param>
    /// <param name="referencedTable">The table that it refers to.</param>
    /// <param name="deferrable">Whether it can wait for the end of the transaction.</param>
    /// <param name="initiallyDeferred">Whether it waits unless told otherwise.</param>
    /// <param name="arguments">What the function is given in TG_ARGV.</param>
    /// <param name="schema">The schema of the table, or null for the first on the search path.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateConstraintTrigger(
        string name,
        string table,
        TriggerEvents events,
        string function,
        string? functionSchema = null,
        IReadOnlyList<string>? updateOf = null,
        string? when = null,
        QualifiedName? referencedTable = null,
        bool deferrable = false,
        bool initiallyDeferred = false,
        IReadOnlyList<string>? arguments = null,
        string? schema = null,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(
            deferrable || !initiallyDeferred,
            Rules.ArgumentsExclude,
            $"The trigger '{name}' is to wait for the end of the transaction: say deferrable: true.",
            file,
            line);
        var trigger = new Trigger(name, Name(table, schema), TriggerTiming.After, events, Name(function, functionSchema))
        {
            UpdateOf = [.. updateOf ?? []],
            ForEachRow = true,
            When = Expression(when),
            Arguments = [.. arguments ?? []],
            IsConstraint = true,
            ReferencedTable = referencedTable,
            Deferrable = deferrable,
            InitiallyDeferred = initiallyDeferred,
            Comment = comment,
        };
        RequireTrigger(trigger, file, line);

        Record(new CreateTrigger(trigger), file, line);
    }

    /// <summary>DROP TRIGGER.</summary>
    /// <param name="name">The trigger.</param>
    /// <param name="table">Its table or view.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropTrigger(
        string name,
        string table,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropTrigger(name, Name(table, schema)) { IfExists = ifExists, Cascade = cascade }, file, line);

    /// <summary>ALTER TRIGGER … RENAME TO.</summary>
    /// <param name="name">The trigger.</param>
    /// <param name="table">Its table or view.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameTrigger(
        string name,
        string table,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameObject(new DatabaseObject(ObjectKind.Trigger, Name(table, schema)) { Part = name }, newName), file, line);

    /// <summary>ALTER TABLE … ENABLE TRIGGER.</summary>
    /// <param name="name">The trigger.</param>
    /// <param name="table">Its table.</param>
    /// <param name="state">When it is to be in force.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">When it was in force, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void EnableTrigger(
        string name,
        string table,
        TriggerState state = TriggerState.Origin,
        string? schema = null,
        TriggerState? existing = TriggerState.Disabled,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetTriggerState(Name(table, schema), name, state) { Existing = existing }, file, line);

    /// <summary>ALTER TABLE … DISABLE TRIGGER.</summary>
    /// <param name="name">The trigger.</param>
    /// <param name="table">Its table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">When it was in force, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DisableTrigger(
        string name,
        string table,
        string? schema = null,
        TriggerState? existing = TriggerState.Origin,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetTriggerState(Name(table, schema), name, TriggerState.Disabled) { Existing = existing }, file, line);

    /// <summary>ALTER TABLE … ENABLE TRIGGER USER or ALL.</summary>
    /// <param name="table">The table.</param>
    /// <param name="userOnly">Leaves alone the triggers that uphold foreign keys; only a superuser may switch those.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">When they were in force, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void EnableTriggers(
        string table,
        bool userOnly = true,
        string? schema = null,
        TriggerState? existing = TriggerState.Disabled,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetTriggerState(Name(table, schema), null, TriggerState.Origin) { UserOnly = userOnly, Existing = existing }, file, line);

    /// <summary>ALTER TABLE … DISABLE TRIGGER USER or ALL.</summary>
    /// <param name="table">The table.</param>
    /// <param name="userOnly">Leaves alone the triggers that uphold foreign keys; only a superuser may switch those.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">When they were in force, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DisableTriggers(
        string table,
        bool userOnly = true,
        string? schema = null,
        TriggerState? existing = TriggerState.Origin,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetTriggerState(Name(table, schema), null, TriggerState.Disabled) { UserOnly = userOnly, Existing = existing }, file, line);
}
