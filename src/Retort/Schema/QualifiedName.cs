namespace Retort.Schema;

/// <summary>The name of an object in a schema. The parts are names, never SQL, and are not split at dots.</summary>
/// <param name="Schema">The schema, or null for the first one on the search path.</param>
/// <param name="Name">The object.</param>
public sealed record QualifiedName(string? Schema, string Name)
{
    /// <summary>The same object under another name.</summary>
    public QualifiedName Rename(string name) => this with { Name = name };

    /// <inheritdoc/>
    public override string ToString() => Schema is null ? Name : $"{Schema}.{Name}";

    /// <summary>A name without a schema.</summary>
    public static QualifiedName FromString(string name) => new(null, name);

    /// <summary>A name without a schema.</summary>
    public static implicit operator QualifiedName(string name) => FromString(name);
}
