namespace Retort.Schema;

/// <summary>A table as it is in a database. Everything in it has its name.</summary>
/// <param name="Name">Its name, with the schema.</param>
public sealed record Table(QualifiedName Name)
{
    /// <summary>
    /// Its columns, in order. Of a partition or of a table that inherits, only those that it has of its own, and those that differ from the
    /// parent's: in their default, say.
    /// </summary>
    public ValueList<Column> Columns { get; init; } = [];

    /// <summary>Its constraints by name. Those that it has from a parent are the parent's.</summary>
    public ValueMap<string, Constraint> Constraints { get; init; } = new();

    /// <summary>How long its rows last: <see cref="TablePersistence.Permanent"/> or <see cref="TablePersistence.Unlogged"/>.</summary>
    public TablePersistence Persistence { get; init; }

    /// <summary>How it is divided into partitions.</summary>
    public Partitioning? PartitionBy { get; init; }

    /// <summary>The table that it is a partition of.</summary>
    public QualifiedName? PartitionOf { get; init; }

    /// <summary>Which rows it holds as a partition.</summary>
    public PartitionBound? Bound { get; init; }

    /// <summary>The tables that it inherits from, in order.</summary>
    public ValueList<QualifiedName> Inherits { get; init; } = [];

    /// <summary>Those that it has columns and checks from: what it is a partition of, or what it inherits from.</summary>
    internal ValueList<QualifiedName> Parents => PartitionOf is { } whole ? [whole] : Inherits;

    /// <summary>The composite type that it is a table of: CREATE TABLE … OF.</summary>
    public QualifiedName? OfType { get; init; }

    /// <summary>The access method, or null for <c>heap</c>.</summary>
    public string? AccessMethod { get; init; }

    /// <summary>Its storage parameters by name; of TOAST's with the prefix.</summary>
    public ValueMap<string, string> Options { get; init; } = new();

    /// <summary>The tablespace, or null for the database's.</summary>
    public string? Tablespace { get; init; }

    /// <summary>What logical replication sends of a row's old version.</summary>
    public ReplicaIdentity ReplicaIdentity { get; init; } = ReplicaIdentity.Default;

    /// <summary>Whether its policies are in force.</summary>
    public bool RowSecurity { get; init; }

    /// <summary>Whether they are for the owner too.</summary>
    public bool ForceRowSecurity { get; init; }

    /// <summary>The index that CLUSTER sorts it by.</summary>
    public string? ClusterIndex { get; init; }
}
