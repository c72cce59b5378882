namespace Retort.Models;

/// <summary>Makes an enum type of PostgreSQL of an enum of C#. Its values are the members, in the order in which they are declared.</summary>
/// <param name="name">The name of the type.</param>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class EnumTypeAttribute(string name) : Attribute
{
    /// <summary>The name of the type.</summary>
    public string Name { get; } = name;

    /// <summary>Its schema, or null for <c>public</c>.</summary>
    public string? Schema { get; set; }
}
