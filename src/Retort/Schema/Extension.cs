namespace Retort.Schema;

/// <summary>An extension that is installed. The objects that it brought are its own, and are not part of a <see cref="DatabaseSchema"/>.</summary>
/// <param name="Name">Its name.</param>
public sealed record Extension(string Name)
{
    /// <summary>The schema of its objects, or null where that is not known.</summary>
    public string? Schema { get; init; }

    /// <summary>Its version, or null where that is not known.</summary>
    public string? Version { get; init; }
}
