namespace Retort.Schema;

/// <summary>A view.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Query">The query, without a final semicolon.</param>
public sealed record View(QualifiedName Name, string Query)
{
    /// <summary>Names for its columns; none takes those of the query.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>Whether the query may read the view itself. Needs <see cref="Columns"/>.</summary>
    public bool Recursive { get; init; }

    /// <summary>Whether its conditions come before any function of the user's.</summary>
    public bool SecurityBarrier { get; init; }

    /// <summary>Whether the tables below are read with the rights of the user (PostgreSQL 15).</summary>
    public bool SecurityInvoker { get; init; }

    /// <summary>Whether a row that is written through it has to be visible in it.</summary>
    public ViewCheck Check { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
