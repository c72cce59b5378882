namespace Retort.Schema;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
public sealed record Column(string Name, SqlType Type) : TableElement
{
    /// <summary>Whether it takes NULL.</summary>
    public bool Nullable { get; init; } = true;

    /// <summary>The default expression.</summary>
    public SqlExpression? Default { get; init; }

    /// <summary>The collation, if not the type's own.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>The sequence of an identity column.</summary>
    public Identity? Identity { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
