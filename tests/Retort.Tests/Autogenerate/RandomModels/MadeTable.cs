using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>A table that a random model has, as far as others can stand on it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">All columns, those of a parent too.</param>
internal sealed record MadeTable(QualifiedName Name, IReadOnlyList<Column> Columns)
{
    /// <summary>Columns to which a foreign key can refer.</summary>
    public List<ValueList<string>> Keys { get; } = [];

    /// <summary>Names of indexes to which others can refer.</summary>
    public List<string> Identities { get; } = [];

    /// <summary>Whether it has partitions.</summary>
    public bool IsPartitioned { get; init; }

    /// <summary>Whether it is a partition or has a parent.</summary>
    public bool IsChild { get; init; }

    /// <summary>Whether another has it as a parent.</summary>
    public bool IsParent { get; set; }

    /// <summary>Whether it is written to the log, and can be published and be referred to by others.</summary>
    public bool IsLogged { get; init; } = true;

    /// <summary>Columns of partitions that the key of a partitioned table has to have.</summary>
    public ValueList<string> PartitionKey { get; init; } = [];

    /// <summary>Whether it can have a key at all.</summary>
    public bool CanHaveKey { get; init; } = true;

    /// <summary>Whether its number is one that a function of integers takes.</summary>
    public bool HasInteger => Columns.Any(column => column is { Name: "id", Type.Name: "integer" });

    /// <summary>Whether it has ranges for a key without overlaps.</summary>
    public bool HasPeriods => Of("int4range").Any(column => column.Name == "span") && Of("int4range", "daterange", "tstzrange").Any(column => column.Name == "during");

    /// <summary>Columns that are of a built-in type.</summary>
    public IEnumerable<Column> Of(params string[] types) => Columns.Where(column => column.Type.IsBuiltIn && column.Type.Dimensions == 0 && types.Contains(column.Type.Name) && column.Generated is not { IsVirtual: true });

    /// <inheritdoc/>
    public override string ToString() => Name.ToString();
}
