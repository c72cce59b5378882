namespace Retort.Models;

/// <summary>A place in the code of a model.</summary>
/// <param name="Type">The full name of the class.</param>
/// <param name="Member">The property, or null for the class itself.</param>
public sealed record ModelSource(string Type, string? Member = null)
{
    /// <inheritdoc/>
    public override string ToString() => Member is null ? Type : $"{Type}.{Member}";
}
