namespace Retort.Schema;

/// <summary>A domain: a type with conditions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type below it.</param>
public sealed record Domain(QualifiedName Name, SqlType Type)
{
    /// <summary>The collation, if not the type's own.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>The default.</summary>
    public SqlExpression? Default { get; init; }

    /// <summary>Whether it refuses NULL.</summary>
    public bool NotNull { get; init; }

    /// <summary>Its conditions, in order.</summary>
    public ValueList<DomainCheck> Checks { get; init; } = [];

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
