using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>ALTER INDEX … SET (…): storage parameters.</summary>
    /// <param name="name">The index.</param>
    /// <param name="options">The parameters, made with <see cref="Ddl.Option"/>.</param>
    /// <param name="schema">The schema, or null for the search path.</param>
    /// <param name="existing">What they were set to before, so that the change can be undone; an empty list where none was.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2002: no options.</exception>
    public void SetIndexOptions(
        string name,
        IReadOnlyList<StorageOption> options,
        string? schema = null,
        IReadOnlyList<StorageOption>? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var set = Given.Some(options, "the list of options", new(file, line));
        Record(new AlterIndexOptions(Name(name, schema), set, []) { Existing = existing is null ? null : [.. existing] }, file, line);
    }

    /// <summary>ALTER INDEX … RESET (…): storage parameters get the method's own values again.</summary>
    /// <param name="name">The index.</param>
    /// <param name="options">The parameters' names.</param>
    /// <param name="schema">The schema, or null for the search path.</param>
    /// <param name="existing">What they were set to before, so that the change can be undone.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2002: no options.</exception>
    public void ResetIndexOptions(
        string name,
        IReadOnlyList<string> options,
        string? schema = null,
        IReadOnlyList<StorageOption>? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var reset = Given.Some(options, "the list of options", new(file, line));
        Record(new AlterIndexOptions(Name(name, schema), [], reset) { Existing = existing is null ? null : [.. existing] }, file, line);
    }

    /// <summary>ALTER INDEX … SET TABLESPACE. Copies the index.</summary>
    /// <param name="name">The index.</param>
    /// <param name="tablespace">The tablespace that it moves to.</param>
    /// <param name="schema">The schema, or null for the search path.</param>
    /// <param name="existing">The tablespace that it was in, so that the move can be undone.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetIndexTablespace(
        string name,
        string tablespace,
        string? schema = null,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetIndexTablespace(Name(name, schema), tablespace) { Existing = existing }, file, line);

    /// <summary>ALTER INDEX … ALTER COLUMN … SET STATISTICS, for an expression of an index.</summary>
    /// <param name="name">The index.</param>
    /// <param name="column">Which of its elements, counted from 1.</param>
    /// <param name="target">The statistics target, 0 to 10000; -1 is the server's.</param>
    /// <param name="schema">The schema, or null for the search path.</param>
    /// <param name="existing">The target that it had, so that the change can be undone.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetIndexStatistics(
        string name,
        int column,
        int target,
        string? schema = null,
        int? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetIndexStatistics(Name(name, schema), column, target) { Existing = existing }, file, line);

    /// <summary>ALTER INDEX … ATTACH PARTITION.</summary>
    /// <param name="name">The index of the partitioned table.</param>
    /// <param name="partition">The index of a partition.</param>
    /// <param name="schema">The first's schema, or null for the search path.</param>
    /// <param name="partitionSchema">The second's schema; the first's if null; empty for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void AttachIndexPartition(
        string name,
        string partition,
        string? schema = null,
        string? partitionSchema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new AttachIndexPartition(Name(name, schema), Name(partition, SchemaBeside(partitionSchema, schema))), file, line);
}
