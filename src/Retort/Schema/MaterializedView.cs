namespace Retort.Schema;

/// <summary>A materialized view.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Query">The query, without a final semicolon.</param>
public sealed record MaterializedView(QualifiedName Name, string Query)
{
    /// <summary>Names for its columns; none takes those of the query.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>The table access method, if not the default.</summary>
    public string? AccessMethod { get; init; }

    /// <summary>Storage parameters.</summary>
    public ValueList<StorageOption> Options { get; init; } = [];

    /// <summary>The tablespace, if not the default.</summary>
    public string? Tablespace { get; init; }

    /// <summary>Whether it is left empty, and unreadable until it is refreshed.</summary>
    public bool NoData { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
