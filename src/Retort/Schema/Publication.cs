namespace Retort.Schema;

/// <summary>What logical replication sends.</summary>
/// <param name="Name">Its name.</param>
public sealed record Publication(string Name)
{
    /// <summary>Whether it is for every table of the database.</summary>
    public bool AllTables { get; init; }

    /// <summary>Its tables.</summary>
    public ValueList<PublishedTable> Tables { get; init; } = [];

    /// <summary>The schemas whose tables it is for (PostgreSQL 15).</summary>
    public ValueList<string> Schemas { get; init; } = [];

    /// <summary>The changes that it sends.</summary>
    public PublishedChanges Changes { get; init; }

    /// <summary>Whether changes of a partition are sent as changes of its root.</summary>
    public bool ViaPartitionRoot { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
