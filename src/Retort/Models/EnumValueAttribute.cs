namespace Retort.Models;

/// <summary>The value that a member of an enum is in the database, where it is not the one that the naming convention makes of its name.</summary>
/// <param name="value">The value.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class EnumValueAttribute(string value) : Attribute
{
    /// <summary>The value.</summary>
    public string Value { get; } = value;
}
