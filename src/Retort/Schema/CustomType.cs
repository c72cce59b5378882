namespace Retort.Schema;

/// <summary>A type that a user made.</summary>
/// <param name="Name">Its name.</param>
public abstract record CustomType(QualifiedName Name)
{
    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
