using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE TABLE … PARTITION OF.</summary>
    /// <param name="name">The partition.</param>
    /// <param name="of">The partitioned table.</param>
    /// <param name="bound">Which rows it holds: <see cref="Ddl.FromTo"/>, <see cref="Ddl.In"/>, <see cref="Ddl.Modulus"/>, <see cref="Ddl.DefaultPartition"/>.</param>
    /// <param name="elements">Constraints and indexes of its own. Its columns are the partitioned table's.</param>
    /// <param name="schema">The partition's schema, or null for the first on the search path.</param>
    /// <param name="ofSchema">The partitioned table's schema; the partition's if null; empty for the first on the search path.</param>
    /// <param name="ifNotExists">Does nothing where a relation of that name exists.</param>
    /// <param name="comment">A comment on the partition.</param>
    /// <param name="partitionBy">How it is divided in turn.</param>
    /// <param name="unlogged">Whether its rows may be lost in a crash.</param>
    /// <param name="options">Storage parameters, made with <see cref="Ddl.Option"/>.</param>
    /// <param name="tablespace">The tablespace, or null for the default.</param>
    /// <param name="accessMethod">The access method, or null for that of the partitioned table, or the server's.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2001: a column among the elements.</exception>
    public void CreatePartition(
        string name,
        string of,
        PartitionBound bound,
        IReadOnlyList<TableElement>? elements = null,
        string? schema = null,
        string? ofSchema = null,
        bool ifNotExists = false,
        string? comment = null,
        Partitioning? partitionBy = null,
        bool unlogged = false,
        IReadOnlyList<StorageOption>? options = null,
        string? tablespace = null,
        string? accessMethod = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var place = new SourceLocation(file, line);
        ArgumentNullException.ThrowIfNull(bound);
        var own = Given.Elements(name, elements ?? [], place);
        var hasColumns = own.Any(element => element is Column or LikeTable);
        Given.That(!hasColumns, $"Partition '{name}' has columns: it gets those of '{of}'; give constraints and indexes only.", place);
        var create = new CreateTable(Name(name, schema), own)
        {
            IfNotExists = ifNotExists,
            Comment = comment,
            PartitionOf = Name(of, SchemaBeside(ofSchema, schema)),
            Bound = bound,
            PartitionBy = partitionBy,
            Persistence = unlogged ? TablePersistence.Unlogged : TablePersistence.Permanent,
            Options = [.. options ?? []],
            Tablespace = tablespace,
            AccessMethod = accessMethod,
        };
        Record(create, file, line);
    }

    /// <summary>ALTER TABLE … ATTACH PARTITION.</summary>
    /// <param name="name">The partitioned table.</param>
    /// <param name="partition">The table that becomes a partition of it.</param>
    /// <param name="bound">Which rows it holds.</param>
    /// <param name="schema">The partitioned table's schema, or null for the first on the search path.</param>
    /// <param name="partitionSchema">The partition's schema; the partitioned table's if null; empty for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void AttachPartition(
        string name,
        string partition,
        PartitionBound bound,
        string? schema = null,
        string? partitionSchema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new AttachPartition(Name(name, schema), Name(partition, SchemaBeside(partitionSchema, schema)), bound), file, line);

    /// <summary>ALTER TABLE … DETACH PARTITION. The partition lives on as a table.</summary>
    /// <param name="name">The partitioned table.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="schema">The partitioned table's schema, or null for the first on the search path.</param>
    /// <param name="partitionSchema">The partition's schema; the partitioned table's if null; empty for the first on the search path.</param>
    /// <param name="concurrently">Does not block the partitioned table, and runs outside a transaction. Not where there is a default partition.</param>
    /// <param name="finalize">Completes a concurrent detachment that was cut short.</param>
    /// <param name="existing">Which rows it held, so that the detachment can be undone.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2001: both concurrently and finalize.</exception>
    public void DetachPartition(
        string name,
        string partition,
        string? schema = null,
        string? partitionSchema = null,
        bool concurrently = false,
        bool finalize = false,
        PartitionBound? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Given.NotBoth(concurrently, finalize, "concurrently and finalize are both given: finalize completes what concurrently began.", new(file, line));
        var detach = new DetachPartition(Name(name, schema), Name(partition, SchemaBeside(partitionSchema, schema)))
        {
            Concurrently = concurrently,
            Finalize = finalize,
            Existing = existing,
        };
        Record(detach, file, line);
    }
}
