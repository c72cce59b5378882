using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>ALTER TABLE … SET (…): storage parameters.</summary>
    /// <param name="name">The table.</param>
    /// <param name="options">The parameters, made with <see cref="Ddl.Option"/>.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">What they were set to before, so that the change can be undone; an empty list where none was.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2002: no options.</exception>
    public void SetTableOptions(
        string name,
        IReadOnlyList<StorageOption> options,
        string? schema = null,
        IReadOnlyList<StorageOption>? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var set = Given.Some(options, "the list of options", new(file, line));
        Record(new AlterTableOptions(Name(name, schema), set, []) { Existing = existing is null ? null : [.. existing] }, file, line);
    }

    /// <summary>ALTER TABLE … RESET (…): storage parameters get the server's values again.</summary>
    /// <param name="name">The table.</param>
    /// <param name="options">The parameters' names.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">What they were set to before, so that the change can be undone.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2002: no options.</exception>
    public void ResetTableOptions(
        string name,
        IReadOnlyList<string> options,
        string? schema = null,
        IReadOnlyList<StorageOption>? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var reset = Given.Some(options, "the list of options", new(file, line));
        Record(new AlterTableOptions(Name(name, schema), [], reset) { Existing = existing is null ? null : [.. existing] }, file, line);
    }

    /// <summary>ALTER TABLE … SET LOGGED: its rows survive a crash and are replicated. Rewrites the table.</summary>
    /// <param name="name">The table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetTableLogged(
        string name,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetTableLogged(Name(name, schema), Logged: true), file, line);

    /// <summary>ALTER TABLE … SET UNLOGGED: its rows are lost in a crash. Rewrites the table.</summary>
    /// <param name="name">The table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetTableUnlogged(
        string name,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetTableLogged(Name(name, schema), Logged: false), file, line);

    /// <summary>ALTER TABLE … SET TABLESPACE. Copies the table; its indexes stay where they are.</summary>
    /// <param name="name">The table.</param>
    /// <param name="tablespace">The tablespace that it moves to.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The tablespace that it was in, so that the move can be undone.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetTableTablespace(
        string name,
        string tablespace,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetTableTablespace(Name(name, schema), tablespace) { Existing = existing }, file, line);

    /// <summary>ALTER TABLE … SET ACCESS METHOD (PostgreSQL 15 and later). Rewrites the table.</summary>
    /// <param name="name">The table.</param>
    /// <param name="accessMethod">The method.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The method that it had, so that the change can be undone.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetTableAccessMethod(
        string name,
        string accessMethod,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetTableAccessMethod(Name(name, schema), accessMethod) { Existing = existing }, file, line);

    /// <summary>ALTER TABLE … REPLICA IDENTITY: what logical replication sends of a row's old version.</summary>
    /// <param name="name">The table.</param>
    /// <param name="identity"><see cref="ReplicaIdentity.Full"/>, <see cref="ReplicaIdentity.UsingIndex"/> and their like.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">What it sent before, so that the change can be undone.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetReplicaIdentity(
        string name,
        ReplicaIdentity identity,
        string? schema = null,
        ReplicaIdentity? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetReplicaIdentity(Name(name, schema), identity) { Existing = existing }, file, line);

    /// <summary>ALTER TABLE … CLUSTER ON: says which index CLUSTER follows, and moves nothing.</summary>
    /// <param name="name">The table.</param>
    /// <param name="index">The index, or null for none.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetClusterIndex(
        string name,
        string? index,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetClusterIndex(Name(name, schema), index), file, line);

    /// <summary>ALTER TABLE … INHERIT.</summary>
    /// <param name="name">The child.</param>
    /// <param name="parent">The parent.</param>
    /// <param name="schema">The child's schema, or null for the first on the search path.</param>
    /// <param name="parentSchema">The parent's schema; the child's if null; empty for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Inherit(
        string name,
        string parent,
        string? schema = null,
        string? parentSchema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetInheritance(Name(name, schema), Name(parent, SchemaBeside(parentSchema, schema)), Inherits: true), file, line);

    /// <summary>ALTER TABLE … NO INHERIT.</summary>
    /// <param name="name">The child.</param>
    /// <param name="parent">The parent.</param>
    /// <param name="schema">The child's schema, or null for the first on the search path.</param>
    /// <param name="parentSchema">The parent's schema; the child's if null; empty for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void NoInherit(
        string name,
        string parent,
        string? schema = null,
        string? parentSchema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetInheritance(Name(name, schema), Name(parent, SchemaBeside(parentSchema, schema)), Inherits: false), file, line);
}
