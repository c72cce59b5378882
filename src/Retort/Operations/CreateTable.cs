using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE TABLE, with the indexes and comments of its elements.</summary>
/// <param name="Table">The table.</param>
/// <param name="Elements">Columns, constraints and indexes, in order.</param>
public sealed record CreateTable(QualifiedName Table, ValueList<TableElement> Elements) : Operation
{
    /// <summary>Does nothing where a relation of that name exists.</summary>
    public bool IfNotExists { get; init; }

    /// <summary>The comment on the table.</summary>
    public string? Comment { get; init; }

    /// <summary>How long its rows last.</summary>
    public TablePersistence Persistence { get; init; }

    /// <summary>What becomes of a temporary table at the end of the transaction.</summary>
    public OnCommit OnCommit { get; init; }

    /// <summary>The tables that it inherits from.</summary>
    public ValueList<QualifiedName> Inherits { get; init; } = [];

    /// <summary>How it is divided into partitions.</summary>
    public Partitioning? PartitionBy { get; init; }

    /// <summary>The table that it is a partition of.</summary>
    public QualifiedName? PartitionOf { get; init; }

    /// <summary>Which rows it holds as a partition.</summary>
    public PartitionBound? Bound { get; init; }

    /// <summary>The access method, or null for the server's.</summary>
    public string? AccessMethod { get; init; }

    /// <summary>Its storage parameters.</summary>
    public ValueList<StorageOption> Options { get; init; } = [];

    /// <summary>The tablespace, or null for the default.</summary>
    public string? Tablespace { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new DropTable(Table) { Existing = this };
}
