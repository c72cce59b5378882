namespace Retort.Models.Classes;

/// <summary>An attribute of a package that Retort does not depend on.</summary>
/// <param name="Attribute">The attribute.</param>
internal sealed record ForeignAttribute(Attribute Attribute)
{
    /// <summary>The value of one of its properties, if it has that.</summary>
    public T? Get<T>(string property) => Attribute.GetType().GetProperty(property)?.GetValue(Attribute) is T value ? value : default;
}
