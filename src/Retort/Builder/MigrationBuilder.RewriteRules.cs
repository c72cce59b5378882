using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE RULE.</summary>
    /// <param name="name">The rule.</param>
    /// <param name="table">The table or view.</param>
    /// <param name="ruleEvent">The statement that it rewrites.</param>
    /// <param name="commands">The statements that it becomes; none is NOTHING.</param>
    /// <param name="instead">Whether they stand in place of the statement, not beside it.</param>
    /// <param name="where">A condition as SQL.</param>
    /// <param name="orReplace">Replaces the one that is there.</param>
    /// <param name="existing">What it replaces, for the way back.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateRule(
        string name,
        string table,
        RuleEvent ruleEvent,
        IReadOnlyList<string> commands,
        bool instead = false,
        string? where = null,
        bool orReplace = false,
        RewriteRule? existing = null,
        string? schema = null,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new CreateRule(
                new RewriteRule(name, Name(table, schema), ruleEvent, [.. commands])
                {
                    Instead = instead,
                    Where = Expression(where),
                    Comment = comment,
                })
            {
                OrReplace = orReplace,
                Existing = existing,
            },
            file,
            line);

    /// <summary>DROP RULE.</summary>
    /// <param name="name">The rule.</param>
    /// <param name="table">Its table or view.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropRule(
        string name,
        string table,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropRule(name, Name(table, schema)) { IfExists = ifExists, Cascade = cascade }, file, line);

    /// <summary>ALTER RULE … RENAME TO.</summary>
    /// <param name="name">The rule.</param>
    /// <param name="table">Its table or view.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameRule(
        string name,
        string table,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameObject(new DatabaseObject(ObjectKind.Rule, Name(table, schema)) { Part = name }, newName), file, line);

    /// <summary>ALTER TABLE … ENABLE RULE.</summary>
    /// <param name="name">The rule.</param>
    /// <param name="table">Its table.</param>
    /// <param name="state">When it is to be in force.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">When it was in force, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void EnableRule(
        string name,
        string table,
        TriggerState state = TriggerState.Origin,
        string? schema = null,
        TriggerState? existing = TriggerState.Disabled,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetRuleState(Name(table, schema), name, state) { Existing = existing }, file, line);

    /// <summary>ALTER TABLE … DISABLE RULE.</summary>
    /// <param name="name">The rule.</param>
    /// <param name="table">Its table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">When it was in force, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DisableRule(
        string name,
        string table,
        string? schema = null,
        TriggerState? existing = TriggerState.Origin,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetRuleState(Name(table, schema), name, TriggerState.Disabled) { Existing = existing }, file, line);
}
