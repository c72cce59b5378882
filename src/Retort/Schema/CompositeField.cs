namespace Retort.Schema;

/// <summary>A field of a composite type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
public sealed record CompositeField(string Name, SqlType Type)
{
    /// <summary>The collation, if not the type's own.</summary>
    public QualifiedName? Collation { get; init; }
}
