using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE EVENT TRIGGER.</summary>
    /// <param name="name">The event trigger.</param>
    /// <param name="eventName">The event: <c>ddl_command_end</c>, <c>sql_drop</c>, <c>login</c> (PostgreSQL 17) and so on.</param>
    /// <param name="function">The function that it calls.</param>
    /// <param name="functionSchema">The schema of the function, or null for the first on the search path.</param>
    /// <param name="tags">The commands that make it fire: <c>CREATE TABLE</c>; none means any.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateEventTrigger(
        string name,
        string eventName,
        string function,
        string? functionSchema = null,
        IReadOnlyList<string>? tags = null,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new CreateEventTrigger(
                new EventTrigger(name, eventName, Name(function, functionSchema)) { Tags = [.. tags ?? []], Comment = comment }),
            file,
            line);

    /// <summary>DROP EVENT TRIGGER.</summary>
    /// <param name="name">The event trigger.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropEventTrigger(
        string name,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropEventTrigger(name) { IfExists = ifExists, Cascade = cascade }, file, line);

    /// <summary>ALTER EVENT TRIGGER … RENAME TO.</summary>
    /// <param name="name">The event trigger.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameEventTrigger(
        string name,
        string newName,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameObject(new DatabaseObject(ObjectKind.EventTrigger, Name(name, null)), newName), file, line);

    /// <summary>ALTER EVENT TRIGGER … ENABLE.</summary>
    /// <param name="name">The event trigger.</param>
    /// <param name="state">When it is to be in force.</param>
    /// <param name="existing">When it was in force, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void EnableEventTrigger(
        string name,
        TriggerState state = TriggerState.Origin,
        TriggerState? existing = TriggerState.Disabled,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetEventTriggerState(name, state) { Existing = existing }, file, line);

    /// <summary>ALTER EVENT TRIGGER … DISABLE.</summary>
    /// <param name="name">The event trigger.</param>
    /// <param name="existing">When it was in force, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DisableEventTrigger(
        string name,
        TriggerState? existing = TriggerState.Origin,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetEventTriggerState(name, TriggerState.Disabled) { Existing = existing }, file, line);
}
